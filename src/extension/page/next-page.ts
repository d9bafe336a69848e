import { readPage } from '../../article/page.ts';
import { toArticle } from '../../article/to-article.ts';
import { findClutter } from '../../clutter/find-clutter.ts';
import type { NextPage } from '../../reader/reader.ts';
import { pageAfter } from '../../article/page-after.ts';

const MOST = 40; // pages of one article; more is a list that never ends
const LARGEST = 8_000_000; // bytes of one page
const PATIENCE = 20_000; // ms

/**
 * The next page of the article that a document holds, as it names it itself (rel=next); `null` where it names none of this site, or one
 * that was there before. Nothing is fetched until `bring` is called; it rejects with what went wrong.
 */
export function nextPageOf(document: Document, url: string, before: readonly string[] = [], get: typeof fetch = (...given) => fetch(...given)): NextPage | null {
  const visited = [...before, url.replace(/#.*/, '')];
  if (visited.length > MOST) return null;
  for (const link of document.querySelectorAll('link[rel~="next" i][href], a[rel~="next" i][href]')) {
    const address = absolute(link.getAttribute('href') ?? '', document, url);
    const number = pageAfter(url, address);
    if (number !== null && !visited.includes(address)) return { url: address, number, bring: () => bring(address, visited, get) };
  }
  return null;
}

async function bring(address: string, visited: readonly string[], get: typeof fetch): ReturnType<NextPage['bring']> {
  const answer = await get(address, { credentials: 'same-origin', headers: { accept: 'text/html' }, signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`the site answered ${answer.status}`);
  if (new URL(answer.url || address).origin !== new URL(address).origin) throw new Error('the page is elsewhere now');
  const type = answer.headers.get('content-type') ?? '';
  if (!/html/i.test(type)) throw new Error('what came is no page');
  const bytes = await answer.arrayBuffer();
  if (bytes.byteLength > LARGEST) throw new Error('the page is too large');
  const page = new DOMParser().parseFromString(decoded(bytes, type), 'text/html');
  const url = (answer.url || address).replace(/#.*/, '');
  if (visited.includes(url)) return null; // it was sent back to a page that is there already
  const read = readPage(page, { url });
  const article = toArticle(read, findClutter(read, { certainty: 'likely' }));
  return article && { article, next: nextPageOf(page, url, visited, get) };
}

function absolute(href: string, document: Document, url: string): string {
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const root = URL.canParse(base, url) ? new URL(base, url).href : url;
  return URL.canParse(href, root) ? new URL(href, root).href.replace(/#.*/, '') : '';
}

const NAMED = /charset\s*=\s*["']?\s*([\w-]+)/i;
const HEAD = 4096; // bytes in which a page says how it is written

/** A page's text as it says it is written; UTF-8 where it says nothing known. */
function decoded(bytes: ArrayBuffer, type: string): string {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, HEAD));
  const name = NAMED.exec(type)?.[1] ?? NAMED.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
