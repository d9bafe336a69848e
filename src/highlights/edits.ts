import { fold } from './fold.ts';
import type { Highlight, PageHighlights } from './highlight.ts';

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

/** Both records' highlights of one page, the same passage only once; merging the same again changes nothing. */
export function merge(into: PageHighlights, from: PageHighlights): PageHighlights {
  const highlights = [...into.highlights];
  for (const other of from.highlights) {
    const place = highlights.findIndex((highlight) => isSame(highlight, other));
    const same = highlights[place];
    if (same) highlights[place] = joined(same, other);
    else highlights.push(other);
  }
  return { ...into, url: into.url || from.url, title: into.title || from.title, highlights };
}

/** Whether two highlights mark the same passage: by id, or by text and, where both know theirs, by surroundings. */
export function isSame(a: Highlight, b: Highlight): boolean {
  if (a.id === b.id) return true;
  if (fold(a.selectors.quote.exact) !== fold(b.selectors.quote.exact)) return false;
  return agree(a.selectors.quote.prefix, b.selectors.quote.prefix, -NEAR) && agree(a.selectors.quote.suffix, b.selectors.quote.suffix, NEAR);
}

const NEAR = 16; // folded units of context that two tools' selectors of one passage share at least

function agree(a: string, b: string, near: number): boolean {
  const [one, other] = [a, b].map((context) => (near < 0 ? fold(context).slice(near) : fold(context).slice(0, near)));
  if (!one || !other) return true;
  return near < 0 ? one.endsWith(other) || other.endsWith(one) : one.startsWith(other) || other.startsWith(one);
}

/** One highlight of two of the same passage: place and age of the older, colour of the later change, notes and tags of both. */
function joined(a: Highlight, b: Highlight): Highlight {
  const [older, newer] = a.created <= b.created ? [a, b] : [b, a];
  const latest = b.updated > a.updated ? b : a;
  return {
    id: a.id,
    selectors: { ...newer.selectors, ...older.selectors, ...(older.selectors.quote.prefix || older.selectors.quote.suffix ? {} : { quote: newer.selectors.quote }) },
    created: older.created,
    updated: Math.max(a.updated, b.updated),
    color: latest.color,
    note: a.id === b.id ? latest.note : bothNotes(a.note, b.note),
    tags: a.id === b.id ? latest.tags : [...new Set([...a.tags, ...b.tags])],
  };
}

function bothNotes(a: string, b: string): string {
  if (a.includes(b)) return a;
  return b.includes(a) ? b : `${a}\n\n${b}`;
}
