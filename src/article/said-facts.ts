import { pathOf } from './address.ts';
import type { Head } from './head.ts';
import type { Prose } from './prose.ts';

/** What the gate takes from a page's prose and from what the page says of itself, with why it tells. */
const SAID_FACTS = {
  prose: 'log(1 + characters in paragraphs of the page), Han, kana and hangul double',
  paragraphs: 'log(1 + paragraphs of at least 60 characters)',
  longest: 'log(1 + characters of paragraphs under the one parent that has most)',
  together: 'share of the prose under that parent; an article keeps it together',
  linked: 'share of the prose that stands in links',
  meanLength: 'log(1 + mean characters of a paragraph)',
  readable: "log(1 + Readability's score for being probably readable)",
  prices: 'log(1 + prices in the text)',
  typeArticle: '1 if og:type says article',
  typeProduct: '1 if og:type says product',
  typeSite: '1 if og:type says website',
  schemaArticle: '1 if schema.org names an article',
  schemaProduct: '1 if schema.org names a product or offer',
  schemaListing: '1 if schema.org names a collection, search result or item list',
  published: '1 if a time of publishing is given in the head',
  author: '1 if an author is given in the head or by rel',
  pathDepth: 'parts of the path',
  slug: 'hyphens or underscores in the last part of the path',
  pathDate: '1 if the path has a date or a long number',
  pathListing: '1 if the path names a listing: tag, category, search, page',
  pathProduct: '1 if the path names a product or shop',
  pathForum: '1 if the path names a forum, question or thread',
  pathDocs: '1 if the path names documentation',
  pathNews: '1 if the path names news, blog, article, story',
  home: '1 for the front page of a site',
} as const;

export type SaidFacts = Record<keyof typeof SAID_FACTS, number>;

/** What a page's paragraphs, its address and its head tell, without a look at the rest of it. */
export function saidFacts(url: string, { facts: prose }: Prose, { metas, schema, signed }: Head): SaidFacts {
  const path = pathOf(url);
  const parts = path.toLowerCase().split('/').filter(Boolean);
  const last = parts.at(-1) ?? '';
  const meta = (name: string): string => metas.get(name) ?? '';
  const type = meta('og:type');
  return {
    ...prose,
    typeArticle: has(/article|blog|news|post/, type),
    typeProduct: has(/product/, type),
    typeSite: has(/website|site/, type),
    schemaArticle: has(/Article|BlogPosting|Report\b|Review\b|Recipe/, schema),
    schemaProduct: has(/Product|Offer/, schema),
    schemaListing: has(/CollectionPage|SearchResults|ItemList|Blog\b/, schema),
    published: Number(Boolean(meta('article:published_time') || meta('datepublished') || meta('date') || meta('pubdate') || meta('dc.date') || /"datePublished"/.test(schema))),
    author: Number(Boolean(meta('author') || meta('article:author') || meta('byl') || signed())),
    pathDepth: parts.length,
    slug: Math.min(12, last.split(/[-_]/).length - 1),
    pathDate: has(/\/\d{4}\/\d{1,2}(?:\/|$)|\d{4}-\d{2}-\d{2}|\d{6,}/, path),
    pathListing: Number(parts.some((part) => LISTING.has(part))),
    pathProduct: Number(parts.some((part) => PRODUCT.has(part.split('-', 1)[0] ?? ''))),
    pathForum: Number(parts.some((part) => FORUM.has(part.split('.', 1)[0] ?? ''))),
    pathDocs: Number(parts.some((part) => DOCS.has(part))),
    pathNews: Number(parts.some((part) => NEWS.has(part))),
    home: Number(parts.length === 0),
  };
}

const has = (pattern: RegExp, text: string): number => Number(pattern.test(text));

// looked up, for five patterns would have to be made ready for every page that may be an article
const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const LISTING = wordSet('tag tags category categories categorie categoria kategorie topic topics search page archive archives author authors section collection collections list browse directory');
const PRODUCT = wordSet('product products shop store item dp p buy pricing service services solution solutions feature features');
const FORUM = wordSet('forum forums question questions thread threads topic t viewtopic discussion discussions community comments issues');
const DOCS = wordSet('doc docs documentation reference manual api guide help support wiki man tutorial tutorials');
const NEWS = wordSet('news blog blogs article articles story stories post posts magazine opinion politics sport sports world business');
