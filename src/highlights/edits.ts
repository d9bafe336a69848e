import { COLORS, type Highlight, type PageHighlights } from './highlight.ts';
import { passagesOf } from './passages.ts';

/** What the reader may change about a highlight. */
export type Change = Partial<Pick<Highlight, 'selectors' | 'color' | 'note' | 'tags'>>;

/** The record with one more highlight; one of the same id is replaced, so doing it twice is doing it once. */
export function add(record: PageHighlights, highlight: Highlight): PageHighlights {
  return { ...record, highlights: [...record.highlights.filter(({ id }) => id !== highlight.id), highlight] };
}

/** The record without a highlight; an unknown id changes nothing. */
export function remove(record: PageHighlights, id: string): PageHighlights {
  return { ...record, highlights: record.highlights.filter((highlight) => highlight.id !== id) };
}

/** The record with a highlight changed at `now` (milliseconds since 1970); an unknown id changes nothing. */
export function change(record: PageHighlights, id: string, change: Change, now = Date.now()): PageHighlights {
  return { ...record, highlights: record.highlights.map((highlight) => (highlight.id === id ? { ...highlight, ...change, updated: now } : highlight)) };
}

/** Of a change only what is another than it was. */
export const difference = (before: Highlight, change: Change): Change => pick(change, (key) => JSON.stringify(change[key]) !== JSON.stringify(before[key]));

/** What saving the same passage once more changes about a highlight: the colour chosen now, and what was written adds to what is there. */
export const changeOf = (highlight: Highlight, { color = highlight.color, note = '', tags = [] }: Change): Change =>
  difference(highlight, { color, note: bothNotes(highlight.note, note), tags: [...new Set([...highlight.tags, ...tags])] });

/** What takes a change back, and nothing else that may have been changed meanwhile. */
export const inverse = ({ selectors, color, note, tags }: Highlight, change: Change): Change => pick({ selectors, color, note, tags }, (key) => Object.hasOwn(change, key));

const pick = (change: Change, isWanted: (key: keyof Change) => boolean): Change => Object.fromEntries(Object.entries(change).filter(([key]) => isWanted(key as keyof Change)));

/** The record with those marked that were not found on a visit, and no others. */
export function setLost(record: PageHighlights, ids: string[]): PageHighlights {
  const lost = new Set(ids);
  return {
    ...record,
    highlights: record.highlights.map(({ lost: before, ...highlight }) => (lost.has(highlight.id) ? { ...highlight, lost: before ?? true } : highlight)),
  };
}

/** Both records' highlights of one page, the same passage only once; merging the same again changes nothing. */
export function merge(into: PageHighlights, from: PageHighlights): PageHighlights {
  const highlights = [...into.highlights];
  const passages = passagesOf(highlights);
  for (const other of from.highlights) {
    const place = passages.placeOf(other);
    const same = highlights[place];
    const next = same ? joined(same, other) : other;
    if (same) highlights[place] = next;
    else highlights.push(next);
    if (next !== same) passages.put(same ? place : highlights.length - 1, next);
  }
  return { ...into, url: into.url || from.url, title: into.title || from.title, highlights };
}

/** One highlight of two of the same passage. Of two states of one the later holds; what another tool made of it adds to it and takes nothing away. */
function joined(a: Highlight, b: Highlight): Highlight {
  if (a.id === b.id) return b.updated > a.updated ? b : a;
  const quote = a.selectors.quote.prefix || a.selectors.quote.suffix ? a.selectors.quote : b.selectors.quote;
  const more: Highlight = {
    ...a,
    selectors: { ...b.selectors, ...a.selectors, quote },
    created: Math.min(a.created, b.created),
    color: a.color === COLORS[0] ? b.color : a.color,
    note: bothNotes(a.note, b.note),
    tags: [...new Set([...a.tags, ...b.tags])],
  };
  return JSON.stringify(more) === JSON.stringify(a) ? a : { ...more, updated: Math.max(a.updated, b.updated) };
}

function bothNotes(a: string, b: string): string {
  if (a.includes(b)) return a;
  return b.includes(a) ? b : `${a}\n\n${b}`;
}
