import { bareHost } from '../address.ts';
import type { Block } from '../block.ts';
import { overlap, tellingWords } from '../words.ts';
import type { Row } from './row.ts';

/** What is measured of where a block leads. -1 throughout for a block without a link. */
export const LINK_FACTS = [
  'linked', // 1 if it has a link, or is a medium in one
  'linkSelf', // 1 if the link stays on this page
  'linkInPage', // 1 if the link is a place in this page (#…)
  'linkSameHost', // 1 if the link stays on this site
  'linkHome', // 1 if it leads to the front page of a site
  'linkPicture', // 1 if it leads to a picture file
  'linkScript', // 1 if it leads nowhere: javascript:, empty, #
  'linkShare', // 1 if it leads to a sharing address
  'linkListing', // 1 if its path looks like a listing: tag, category, author, topic
  'linkSlug', // words in the last part of its path; a headline has many
  'linkDepth', // parts of its path
  'linkDate', // 1 if its path or slug has a date or a long number
  'linkQuery', // 1 if it carries a query; campaigns do
  'linkCampaign', // 1 if it carries campaign keys
  'linkSection', // 1 if its first path part is that of this page
  'linkTold', // share of its slug words that stand in the article
  'linkTitle', // share of its slug words that stand in the page title
  'linkWords', // share of its slug words that stand in the block itself; a headline that links to its story
  'linkSponsored', // 1 if marked nofollow or sponsored
  'linkBlank', // 1 if it opens a new window
] as const;

/** Where an address leads: the facts that are the same for every link to it, from linkSelf to linkTitle, and the words of the last part of its path. */
type Address = { facts: number[]; slug: string[] };
/** The page's own address as links are compared with it. */
type Own = { host: string; site: string; path: string; section: string | undefined };
export type LinkContext = { own: Own | null; resolve: (href: string) => URL | null; articleWords: ReadonlySet<string>; titleWords: ReadonlySet<string>; addresses: Map<string, Address> };

const SHARING = /facebook\.com\/(?:sharer|share|dialog)|twitter\.com\/(?:intent|share)|x\.com\/intent|linkedin\.com\/share|pinterest\.\w+\/pin\/create|reddit\.com\/submit|wa\.me|whatsapp|mailto:\?|telegram\.me\/share|t\.me\/share|plus\.google|flipboard|tumblr\.com\/(?:share|widgets)/i;
const LISTING = /\/(?:tags?|categor(?:y|ies)|topics?|authors?|people|profile|user|section|search|label|archive|index|kategorie|thema|rubrik|autor|auteur|tema|etiqueta|by)\//i;

/** Measures a block's first link. `words` are the telling words of the block. */
export function linkFacts({ link, text, kind }: Block, words: () => readonly string[], context: LinkContext, row: Row): void {
  row.tell(link !== null); // linked
  if (!link) return row.fill(-1, LINK_FACTS.length - 1);
  const href = (link.getAttribute('href') ?? '').trim();
  let address = context.addresses.get(href);
  if (!address) context.addresses.set(href, (address = measureAddress(href, context)));
  const { facts, slug } = address;
  for (const fact of facts) row.put(fact);
  row.put(slug.length > 0 && (kind === 'text' || text) ? overlap(slug, new Set(words())) : -1); // linkWords
  row.tell(/nofollow|sponsored/.test(link.getAttribute('rel') ?? '')); // linkSponsored
  row.tell(link.getAttribute('target') === '_blank'); // linkBlank
}

/** Takes the page's own address apart. */
export function ownAddress(url: URL | null): Own | null {
  return url && { host: url.host, site: bareHost(url.host), path: url.pathname, section: partsOf(url.pathname)[0] };
}

const partsOf = (path: string): string[] => path.split('/').filter(Boolean);

function measureAddress(href: string, { own, resolve, articleWords, titleWords }: LinkContext): Address {
  const found = resolve(href);
  const target = found && /^https?:$/.test(found.protocol) ? found : null;
  const path = target?.pathname ?? '';
  const search = target?.search ?? '';
  const host = target?.host;
  const parts = partsOf(path);
  const slug = tellingWords(decode(parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '').replace(/[-_+]/g, ' '));
  const facts = [
    Number(own !== null && host === own.host && path === own.path), // linkSelf
    Number(href.startsWith('#') && href.length > 1), // linkInPage
    Number(own !== null && host !== undefined && bareHost(host) === own.site), // linkSameHost
    Number(target !== null && parts.length === 0), // linkHome
    Number(/\.(?:jpe?g|png|gif|webp|avif)$/i.test(path)), // linkPicture
    Number(!href || href === '#' || /^javascript:/i.test(href)), // linkScript
    Number(SHARING.test(href)), // linkShare
    Number(LISTING.test(`${path}/`)), // linkListing
    slug.length, // linkSlug
    parts.length, // linkDepth
    Number(/\/\d{4}\/\d{1,2}|\d{6,}/.test(path)), // linkDate
    Number(search !== ''), // linkQuery
    Number(/[?&](?:utm_|ref=|source=|src=|cmp|cid|ito=|icid|link_id|int_)/i.test(search)), // linkCampaign
    Number(own !== null && parts.length > 1 && parts[0] === own.section), // linkSection
    overlap(slug, articleWords), // linkTold
    overlap(slug, titleWords), // linkTitle
  ];
  return { facts, slug };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // not every address is well encoded
  }
}
