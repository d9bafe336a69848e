/** A thing as schema.org describes it. */
export type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /Article|Posting|Report\b|Recipe|HowTo|Review\b/;
const PAGE = /WebPage|Video|Audio|Podcast|Episode|Creative/;
const DEEP = 4; // things within things; what stands deeper is not about the page

export const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a page's JSON-LD says of its article, then of the page; authors that are referred to are looked up. What cannot be parsed says nothing. */
export function linkedData(document: Document): Thing[] {
  const things = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) => thingsIn(textContent));
  const typed = (pattern: RegExp): Thing[] => things.filter((thing) => pattern.test(String(thing['@type'])));
  return [...typed(ARTICLE), ...typed(PAGE)].map((thing) => ({ ...thing, author: [thing['author'] ?? []].flat(2).map((author) => named(author, things)) }));
}

/** Things, the outer before the inner. */
function thingsIn(json: string): Thing[] {
  const found: Thing[] = [];
  let level: unknown[] = [parse(json)];
  for (let depth = 0; depth <= DEEP && level.length > 0; depth++) {
    const things = level.flat(2).filter(isThing);
    found.push(...things);
    level = things.flatMap((thing) => Object.values(thing));
  }
  return found;
}

function parse(json: string): unknown {
  const clean = json.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, '');
  for (const text of [clean, clean.replace(/\s+/g, ' ').replace(/,\s*([\]}])/g, '$1')]) { // broken lines and commas too many are common
    try {
      return JSON.parse(text);
    } catch {
      continue;
    }
  }
  return null;
}

const named = (author: unknown, things: readonly Thing[]): unknown => (isThing(author) && !author['name'] && author['@id'] ? things.find((other) => other['@id'] === author['@id'] && other['name']) : author);
