import { type Color, COLORS, type Highlight, type KeyedPage, newId, type Selectors } from '../highlight.ts';
import { statedKey } from '../page-key.ts';

/** What an importer makes of one highlight of a file; what is missing is filled in. */
export type Incoming = {
  /** As the file states it; it is looked at before it is believed. */
  key?: string;
  url: string;
  title: string;
  text: string;
  selectors?: Selectors;
  id?: string;
  created?: number;
  updated?: number;
  color?: Color | undefined;
  note?: string;
  tags?: string[];
};

/** Reads a file's content if it is of its format; `null` if it is not. */
export type Importer = (file: { text: string; json: unknown }) => Incoming[] | null;

const LONGEST_TEXT = 100_000; // UTF-16 units; longer is no highlight
const LONGEST_LINE = 500; // UTF-16 units of a title or a tag

/** One page of each key or address, with what was read for it; entries without text are left out. `now` in milliseconds since 1970. */
export function toPages(incoming: Incoming[], now = Date.now()): KeyedPage[] {
  const pages = new Map<string, KeyedPage>();
  for (const entry of incoming) {
    const text = clean(entry.text, LONGEST_TEXT).trim();
    if (!text && !entry.selectors?.picture) continue;
    const url = /^(?:https?|file):\/\//i.test(entry.url) ? entry.url.trim() : '';
    const title = clean(entry.title, LONGEST_LINE).replace(/\s+/g, ' ').trim();
    const key = statedKey(entry.key ?? '', url);
    const name = key ?? (url || title);
    const page = pages.get(name) ?? { ...(key && { key }), url, title, highlights: [] };
    page.highlights.push(toHighlight(entry, text, now));
    pages.set(name, page);
  }
  return [...pages.values()];
}

function toHighlight({ selectors, id, created, updated, color, note = '', tags = [] }: Incoming, text: string, now: number): Highlight {
  const since = isTime(created) ? created : now;
  return {
    id: id && /^[\w-]{1,80}$/.test(id) ? id : newId(),
    selectors: selectors ?? { quote: { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' } },
    created: since,
    updated: isTime(updated) ? updated : since,
    color: color ?? COLORS[0],
    note: clean(note, LONGEST_TEXT).trim(),
    tags: [...new Set(tags.map((tag) => clean(tag, LONGEST_LINE).trim()).filter((tag) => tag))],
  };
}

const isTime = (time: number | undefined): time is number => time !== undefined && Number.isFinite(time) && time > 0 && time < 8.64e15;

/** Without the characters no text holds, and of bounded length. */
const clean = (text: string, longest: number): string => text.replace(/[^\P{Cc}\t\n\r]/gu, '').slice(0, longest);

const KIN = new Map<string, Color>([['cyan', 'blue'], ['orange', 'yellow'], ['red', 'pink'], ['violet', 'purple']]);

/** A colour by its name or nearest kin; `undefined` for none. */
export function colorOf(name: unknown): Color | undefined {
  const word = typeof name === 'string' ? name.toLowerCase() : '';
  return COLORS.find((color) => color === word) ?? KIN.get(word);
}

/** Milliseconds since 1970 of a time as files write it; `undefined` where it is none. */
export function timeOf(written: unknown): number | undefined {
  const time = typeof written === 'number' ? written : typeof written === 'string' && written ? Date.parse(written) : Number.NaN;
  return Number.isFinite(time) ? time : undefined;
}

export const isRecord = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null && !Array.isArray(raw);
export const stringOf = (raw: unknown): string => (typeof raw === 'string' ? raw : '');
export const listOf = (raw: unknown): unknown[] => (Array.isArray(raw) ? raw : raw === undefined || raw === null ? [] : [raw]);
