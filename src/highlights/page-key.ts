import { LIKELY_TRACKING_KEYS, TRACKING_KEYS, TRACKING_STARTS, TWIN_KEYS } from './tracking-keys.ts';

/** Characters of the longest key that is kept; no article's comes near it. */
export const LONGEST_KEY = 10_000;

/**
 * The name under which a page's highlights are kept: one for the article, its AMP and print twins and every campaign address of it.
 * @param document the page; only its canonical link is read
 * @param url the page's address as it is now, hash included
 * @returns an address without scheme-, host- and campaign variants; another scheme's address comes back without its hash
 */
export function pageKey(document: Document, url: string): string {
  const own = parse(url);
  if (!own || !/^https?:$/.test(own.protocol)) return url.replace(/#.*/, '');
  const stated = document.head?.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const canonical = stated && stated !== own.href ? parse(stated, own) : null;
  return plain(canonical && canonical.href !== own.href && isOwn(canonical, own) ? canonical : own, own.hash);
}

function parse(url: string, base?: URL): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}

/** The same of an address alone, where there is no page to ask. */
export function keyOf(url: string): string {
  const own = parse(url);
  return own && /^https?:$/.test(own.protocol) ? plain(own, own.hash) : url.replace(/#.*/, '');
}

/** The key that a file states for a page of this address; `undefined` where it is none that `pageKey` could have given it. */
export function statedKey(stated: string, url: string): string | undefined {
  if (stated.length > LONGEST_KEY || keyOf(stated) !== stated) return undefined;
  const [key, own] = [parse(stated), parse(url)];
  return key?.protocol === 'https:' && own && /^https?:$/.test(own.protocol) && isSameSite(key.hostname, own.hostname) ? stated : undefined;
}

/** A canonical address is believed only if it is plausibly this page's own: same site, not the home page, not page one of several, not a former page of an app. */
function isOwn(canonical: URL, own: URL): boolean {
  if (!/^https?:$/.test(canonical.protocol) || !isSameSite(canonical.hostname, own.hostname)) return false;
  const [theirs, ours] = [pathOf(canonical), pathOf(own)];
  if (theirs === ours) return queryOf(canonical).every(([key, value]) => own.searchParams.get(key) === value) && !isLaterPage(canonical, own);
  if (theirs === '/' || isRoute(own.hash) || isLaterPage(canonical, own)) return false;
  return ours === '/' || ours.length < theirs.length ? sharesName(theirs, ours) || namesByQuery(own) : sharesName(theirs, ours);
}

/** The address in its plain form; routes in the hash name pages of their own. */
function plain(url: URL, hash: string): string {
  const query = url.search && new URLSearchParams(queryOf(url)).toString();
  return `https://${hostOf(url.hostname)}${url.port ? `:${url.port}` : ''}${pathOf(url)}${query ? `?${query}` : ''}${hash && isRoute(hash) ? hash : ''}`;
}

const isRoute = (hash: string): boolean => /^#!?\//.test(hash);

const hostOf = (hostname: string): string => hostname.replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/, '');

function isSameSite(a: string, b: string): boolean {
  const [one, other] = [hostOf(a), hostOf(b)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/** The path without the marks of AMP and print editions, index pages and the closing slash. */
function pathOf({ pathname }: URL): string {
  if (!MAY_BE_TWIN.test(pathname)) return pathname;
  const bare = pathname.replace(/\/+$/, '').replace(/\/index\.(?:html?|php|aspx?)$/i, '');
  const twin = bare.replace(/\/(?:amp|print)$/i, '').replace(/^\/(?:amp|print)(?=\/)/i, '').replace(/\.amp(?=\.html?$|$)/i, '');
  return (tellsArticle(twin) ? twin : bare) || '/';
}

const MAY_BE_TWIN = /\/$|amp|print|index\./i; // most are none, and this is asked on every page that is opened

/** Whether a path alone names an article: a slug of three words, or a number of five digits. */
const tellsArticle = (path: string): boolean => /[^/_-]+(?:[-_][^/_-]+){2,}|\d{5,}/.test(path.split('/').slice(-2).join('/'));

function queryOf(url: URL): [string, string][] {
  const named = tellsArticle(url.pathname);
  return [...url.searchParams]
    .filter(([key, value]) => !isTracking(key.toLowerCase()) && !isTwin(key.toLowerCase(), value) && !(named && Object.hasOwn(LIKELY_TRACKING_KEYS, key.toLowerCase())))
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isTracking = (key: string): boolean => Object.hasOwn(TRACKING_KEYS, key) || Object.keys(TRACKING_STARTS).some((start) => key.startsWith(start));

const isTwin = (key: string, value: string): boolean => Object.hasOwn(TWIN_KEYS, key) && /^(?:|1|true|yes|amp|print|printable|mobile)$/i.test(value);

const PAGE_KEYS = ['page', 'p', 'pg', 'paged', 'start', 'offset', 'seite'];

/** Whether `own` is page two or later of what `canonical` starts. */
function isLaterPage(canonical: URL, own: URL): boolean {
  const byQuery = PAGE_KEYS.some((key) => /^\d{1,4}$/.test(own.searchParams.get(key) ?? '') && own.searchParams.get(key) !== '1' && !canonical.searchParams.has(key));
  const [theirs, ours] = [pathOf(canonical), pathOf(own)];
  return (byQuery && tellsArticle(ours)) || (ours.startsWith(theirs) && /^\/(?:page\/|p)?\d{1,3}$/.test(ours.slice(theirs.length)));
}

/** Whether two paths speak of the same thing: the same last part, a number in common, or most words of the slug. */
function sharesName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => (path.split('/').at(-1) ?? '').replace(/\.\w{2,5}$/, '').toLowerCase());
  if (!one || !other) return false;
  if (one === other) return true;
  const numbers = new Set(a.match(/\d{4,}/g));
  if ((b.match(/\d{5,}/g) ?? []).some((number) => numbers.has(number))) return true;
  const words = new Set(one.split(/[-_]/));
  const wanted = other.split(/[-_]/);
  return wanted.filter((word) => words.has(word)).length * 2 > Math.max(words.size, wanted.length);
}

/** Whether the query is what names the page, as in `/index.php?p=12` or `/story?id=4711`. */
const namesByQuery = (url: URL): boolean => !tellsArticle(pathOf(url)) && queryOf(url).some(([, value]) => /^\d+$/.test(value) || value.length > 8);
