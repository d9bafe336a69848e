import type { SaidFacts } from './said-facts.ts';

const MOST = 400; // elements of a kind looked at; a page with more is told by these

/** What else the gate measures of a page, with why it tells. */
const PAGE_FACTS = {
  links: 'log(1 + links)',
  linksAProse: 'links per 1,000 characters of prose, log',
  images: 'log(1 + pictures)',
  headings: 'log(1 + h2 and h3)',
  linkedHeadings: 'share of h2 and h3 that are links; listings have them',
  articles: 'log(1 + article elements)',
  h1: 'number of h1, at most 3',
  h1Title: 'share of the words of the first h1 that stand in the title',
  time: 'log(1 + time elements)',
  forms: 'log(1 + input fields)',
  cart: '1 if a button or class speaks of cart or basket',
  listItems: 'log(1 + list items)',
  code: 'log(1 + pre elements)',
  bodyClass: '1 if the classes of body speak of a single post or article',
  bodyListing: '1 if the classes of body speak of an archive, category, home or shop',
} as const;

export type PageFacts = SaidFacts & Record<keyof typeof PAGE_FACTS, number>;

/** Measures a page for the gate, in one pass, after what it says of itself; changes nothing. */
export function pageFacts(document: Document, said: SaidFacts): PageFacts {
  const links = document.links.length;
  const headings = [...document.querySelectorAll('h2, h3')].slice(0, MOST);
  const h1 = document.querySelectorAll('h1');
  const title = new Set(document.title.toLowerCase().split(/\W+/u));
  const h1Words = (h1[0]?.textContent ?? '').toLowerCase().split(/\W+/u).filter(Boolean).slice(0, 40);
  const classes = `${document.body?.className ?? ''} ${document.body?.id ?? ''}`;
  const count = (name: string): number => document.getElementsByTagName(name).length;
  return {
    ...said,
    links: Math.log1p(links),
    linksAProse: Math.log1p((1000 * links) / (Math.expm1(said.prose) + 200)),
    images: Math.log1p(document.images.length),
    headings: Math.log1p(headings.length),
    linkedHeadings: headings.length > 0 ? headings.filter((heading) => heading.querySelector('a[href]') ?? heading.closest('a[href]')).length / headings.length : 0,
    articles: Math.log1p(count('article')),
    h1: Math.min(3, h1.length),
    h1Title: h1Words.length > 0 ? h1Words.filter((word) => title.has(word)).length / h1Words.length : -1,
    time: Math.log1p(count('time')),
    forms: Math.log1p(document.querySelectorAll('input:not([type="hidden"]), textarea, select').length),
    cart: Number(document.querySelector('[class*="add-to-cart" i], [class*="addtocart" i], [id*="addtocart" i], [name="add-to-cart"], [class*="basket" i]') !== null),
    listItems: Math.log1p(count('li')),
    code: Math.log1p(count('pre')),
    bodyClass: Number(/\b(?:single|article|post-template|post-\d+|postid|story|type-post)/i.test(classes)),
    bodyListing: Number(/\b(?:archive|category|home|blog\b|shop|woocommerce|search|tax-|listing|collection|front)/i.test(classes)),
  };
}
