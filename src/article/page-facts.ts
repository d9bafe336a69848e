import type { Prose } from './prose.ts';

const MOST = 400; // elements of a kind looked at; a page with more is told by these

/** What the gate measures of a page, with why it tells. */
const PAGE_FACTS = {
  prose: 'log(1 + characters in paragraphs of the page), Han, kana and hangul double',
  paragraphs: 'log(1 + paragraphs of at least 60 characters)',
  longest: 'log(1 + characters of paragraphs under the one parent that has most)',
  together: 'share of the prose under that parent; an article keeps it together',
  linked: 'share of the prose that stands in links',
  meanLength: 'log(1 + mean characters of a paragraph)',
  readable: "log(1 + Readability's score for being probably readable)",
  links: 'log(1 + links)',
  linksAProse: 'links per 1,000 characters of prose, log',
  images: 'log(1 + pictures)',
  headings: 'log(1 + h2 and h3)',
  linkedHeadings: 'share of h2 and h3 that are links; listings have them',
  articles: 'log(1 + article elements)',
  h1: 'number of h1, at most 3',
  h1Title: 'share of the words of the first h1 that stand in the title',
  typeArticle: '1 if og:type says article',
  typeProduct: '1 if og:type says product',
  typeSite: '1 if og:type says website',
  schemaArticle: '1 if schema.org names an article',
  schemaProduct: '1 if schema.org names a product or offer',
  schemaListing: '1 if schema.org names a collection, search result or item list',
  published: '1 if a time of publishing is given in the head',
  author: '1 if an author is given in the head or by rel',
  time: 'log(1 + time elements)',
  pathDepth: 'parts of the path',
  slug: 'hyphens or underscores in the last part of the path',
  pathDate: '1 if the path has a date or a long number',
  pathListing: '1 if the path names a listing: tag, category, search, page',
  pathProduct: '1 if the path names a product or shop',
  pathForum: '1 if the path names a forum, question or thread',
  pathDocs: '1 if the path names documentation',
  pathNews: '1 if the path names news, blog, article, story',
  home: '1 for the front page of a site',
  prices: 'log(1 + prices in the text)',
  forms: 'log(1 + input fields)',
  cart: '1 if a button or class speaks of cart or basket',
  listItems: 'log(1 + list items)',
  code: 'log(1 + pre elements)',
  bodyClass: '1 if the classes of body speak of a single post or article',
  bodyListing: '1 if the classes of body speak of an archive, category, home or shop',
} as const;

export type PageFacts = Record<keyof typeof PAGE_FACTS, number>;

/** Measures a page for the gate, in one cheap pass; changes nothing. */
export function pageFacts(document: Document, url: string, { facts: prose }: Prose): PageFacts {
  const path = pathOf(url);
  const parts = path.split('/').filter(Boolean);
  const last = parts.at(-1) ?? '';
  const links = document.links.length;
  const metas = metasOf(document);
  const meta = (name: string): string => metas.get(name) ?? '';
  const type = meta('og:type');
  const schema = schemaTypes(document);
  const headings = [...document.querySelectorAll('h2, h3')].slice(0, MOST);
  const h1 = document.querySelectorAll('h1');
  const title = new Set(document.title.toLowerCase().split(/\W+/u));
  const h1Words = (h1[0]?.textContent ?? '').toLowerCase().split(/\W+/u).filter(Boolean).slice(0, 40);
  const classes = `${document.body?.className ?? ''} ${document.body?.id ?? ''}`;
  const has = (pattern: RegExp, text: string): number => Number(pattern.test(text));
  const count = (name: string): number => document.getElementsByTagName(name).length;
  return {
    ...prose,
    links: Math.log1p(links),
    linksAProse: Math.log1p((1000 * links) / (Math.expm1(prose.prose) + 200)),
    images: Math.log1p(document.images.length),
    headings: Math.log1p(headings.length),
    linkedHeadings: headings.length > 0 ? headings.filter((heading) => heading.querySelector('a[href]') ?? heading.closest('a[href]')).length / headings.length : 0,
    articles: Math.log1p(count('article')),
    h1: Math.min(3, h1.length),
    h1Title: h1Words.length > 0 ? h1Words.filter((word) => title.has(word)).length / h1Words.length : -1,
    typeArticle: has(/article|blog|news|post/, type),
    typeProduct: has(/product/, type),
    typeSite: has(/website|site/, type),
    schemaArticle: has(/Article|BlogPosting|Report\b|Review\b|Recipe/, schema),
    schemaProduct: has(/Product|Offer/, schema),
    schemaListing: has(/CollectionPage|SearchResults|ItemList|Blog\b/, schema),
    published: Number(Boolean(meta('article:published_time') || meta('datepublished') || meta('date') || meta('pubdate') || meta('dc.date') || /"datePublished"/.test(schema))),
    author: Number(Boolean(meta('author') || meta('article:author') || meta('byl') || document.querySelector('[rel~="author"], [itemprop~="author"]'))),
    time: Math.log1p(count('time')),
    pathDepth: parts.length,
    slug: Math.min(12, last.split(/[-_]/).length - 1),
    pathDate: has(/\/\d{4}\/\d{1,2}(?:\/|$)|\d{4}-\d{2}-\d{2}|\d{6,}/, path),
    pathListing: has(/\/(?:tags?|categor\w*|topics?|search|page|archives?|authors?|section|collections?|list|browse|directory)(?:\/|$)/i, path),
    pathProduct: has(/\/(?:products?|shop|store|item|dp|p|buy|pricing|services?|solutions?|features?)(?:\/|$|-)/i, path),
    pathForum: has(/\/(?:forums?|questions?|threads?|topic|t|viewtopic|discussions?|community|comments|issues)(?:\/|$|\.)/i, path),
    pathDocs: has(/\/(?:docs?|documentation|reference|manual|api|guide|help|support|wiki|man|tutorials?)(?:\/|$)|readthedocs/i, path),
    pathNews: has(/\/(?:news|blogs?|articles?|story|stories|posts?|magazine|opinion|politics|sports?|world|business)(?:\/|$)/i, path),
    home: Number(parts.length === 0),
    prices: prose.prices,
    forms: Math.log1p(document.querySelectorAll('input:not([type="hidden"]), textarea, select').length),
    cart: Number(document.querySelector('[class*="add-to-cart" i], [class*="addtocart" i], [id*="addtocart" i], [name="add-to-cart"], [class*="basket" i]') !== null),
    listItems: Math.log1p(count('li')),
    code: Math.log1p(count('pre')),
    bodyClass: has(/\b(?:single|article|post-template|post-\d+|postid|story|type-post)/i, classes),
    bodyListing: has(/\b(?:archive|category|home|blog\b|shop|woocommerce|search|tax-|listing|collection|front)/i, classes),
  };
}

/** What is said in a page's head, by name: the first of a name counts. */
function metasOf(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.getElementsByTagName('meta')) {
    const said = meta.getAttribute('content')?.toLowerCase() ?? '';
    for (const name of [meta.getAttribute('property'), meta.getAttribute('name')]) if (name && !metas.has(name)) metas.set(name, said);
  }
  return metas;
}

const SCHEMA_CHARS = 20_000; // characters of JSON-LD looked at; types stand near its beginning

/** What schema.org calls the page and what is on it, in JSON-LD or in attributes, one after the other. */
export function schemaTypes(document: Document): string {
  const json = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent?.slice(0, SCHEMA_CHARS) ?? '').join(' ');
  const types = [...json.matchAll(/"@type"\s*:\s*(?:\[[^\]]*\]|"[^"]*")/g)].map(([found]) => found.slice(7));
  const items = [...document.querySelectorAll('[itemtype]')].slice(0, 20).map((element) => element.getAttribute('itemtype') ?? '');
  return [...types, ...items, json.includes('"datePublished"') ? '"datePublished"' : ''].join(' ');
}

/** The path of an address; empty where it is none. */
export function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '';
  }
}
