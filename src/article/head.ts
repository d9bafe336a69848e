/** What a page says of itself to machines, in lower case where words are meant. */
export type Head = {
  /** What is said in `meta` elements, by name or property: the first of a name counts. */
  metas: ReadonlyMap<string, string>;
  /** What schema.org calls the page and what is on it, in JSON-LD or in attributes, one after the other. */
  schema: string;
  /** Whether an element is marked as naming the author; looks through the whole page. */
  signed: () => boolean;
};

/** Reads what a page says of itself to machines; changes nothing. */
export const readHead = (document: Document): Head => ({
  metas: firstMetas(document),
  schema: schemaTypes(document),
  signed: () => document.querySelector('[rel~="author"], [itemprop~="author"]') !== null,
});

/** Cheaper than `metasOf` of meta.ts, which reads what is said to people: this runs before it is known that there is an article. */
function firstMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.getElementsByTagName('meta')) {
    const said = meta.getAttribute('content')?.toLowerCase() ?? '';
    for (const name of [meta.getAttribute('property'), meta.getAttribute('name')]) if (name && !metas.has(name)) metas.set(name, said);
  }
  return metas;
}

const SCHEMA_CHARS = 20_000; // characters of JSON-LD looked at; types stand near its beginning

function schemaTypes(document: Document): string {
  const json = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent?.slice(0, SCHEMA_CHARS) ?? '').join(' ');
  const types = [...json.matchAll(/"@type"\s*:\s*(?:\[[^\]]*\]|"[^"]*")/g)].map(([found]) => found.slice(7));
  const items = [...document.querySelectorAll('[itemtype]')].slice(0, 20).map((element) => element.getAttribute('itemtype') ?? '');
  return [...types, ...items, json.includes('"datePublished"') ? '"datePublished"' : ''].join(' ');
}
