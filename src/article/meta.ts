import { fold } from './block.ts';

const ENTITIES = new Map(Object.entries({ amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' }));

/** Text as it is meant: entities that were escaped twice read, tags taken out, white space folded. */
export function plain(text: string): string {
  const read = text
    .replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|(\w+));/gi, (whole, decimal?: string, hex?: string, name = '') => (decimal || hex ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)) : (ENTITIES.get(name) ?? whole)))
    .replace(/<\/?[a-z][^>]*>/gi, '');
  return fold(read);
}

/** What the meta elements of a document say, for names in lower case; in the order of the names, then of the document. */
export function metasOf(document: Document): (...names: string[]) => string[] {
  const all = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = meta.getAttribute('content');
    if (!content) continue;
    for (const name of new Set(`${meta.getAttribute('property') ?? ''} ${meta.getAttribute('name') ?? ''}`.toLowerCase().split(/\s+/))) {
      const said = all.get(name);
      if (said) said.push(content);
      else all.set(name, [content]);
    }
  }
  return (...names) => names.flatMap((name) => all.get(name) ?? []).map(plain).filter(Boolean); // most of what is said nobody asks for
}
