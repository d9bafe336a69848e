import { type Color, COLORS, type PageHighlights } from '../../highlights/highlight.ts';
import { KINDS, type Kind } from '../../clutter/verdict.ts';
import { highlight } from './highlight-shape.ts';
import type { Item } from './item.ts';
import { PAGE, SITE } from './prefix.ts';
import { flag, isRecord, list, number, oneOf, record, type Shape, text } from './shape.ts';

/** What the user has chosen, for all pages. */
export type Settings = {
  cleaning: boolean;
  kinds: Record<Kind, boolean>;
  /** The count on the toolbar button. */
  badge: boolean;
  /** The small bar beside a selection that offers to save it. */
  selectionBar: boolean;
  /** Whether a highlight takes in the whole of a word that the selection cuts. */
  wholeWords: boolean;
  /** Whether a backup goes to the downloads folder after every fifty changes of highlights. */
  backups: boolean;
  /** The user's own names for the colours of highlights; empty for ours. */
  colorNames: Record<Color, string>;
  /** The reader's own choices, in its own words. */
  reader: Record<string, unknown>;
};

/** Something shown again on a site: what it is known by, and what to call it in a list. */
export type Spared = { signature: string; kind: Kind; snippet: string };

/** What the user has chosen for one host. */
export type Site = {
  cleaning: boolean;
  kinds: Kind[];
  spared: Spared[];
  /** Whether the reader opens by itself. */
  alwaysReader: boolean;
  /** The reader's choices for this host; `null` where those for all hold. */
  reader: Record<string, unknown> | null;
};

const LONGEST_ADDRESS = 20_000; // characters
const LONGEST_LINE = 2_000; // characters of a title or a snippet

const kind = oneOf(KINDS);

const kinds: Shape<Record<Kind, boolean>> = (raw) => {
  if (!isRecord(raw)) return undefined;
  return Object.fromEntries(KINDS.map((kind) => [kind, flag(raw[kind]) ?? fallbackKinds[kind]])) as Record<Kind, boolean>;
};

const fallbackKinds: Record<Kind, boolean> = { promo: true, cue: true, residue: true, ad: true, broken: true, empty: true, share: false, cta: false };

const ownNames: Shape<Record<Color, string>> = (raw) => {
  if (!isRecord(raw)) return undefined;
  return Object.fromEntries(COLORS.map((color) => [color, text(LONGEST_LINE)(raw[color]) ?? ''])) as Record<Color, string>;
};

const spared = record<Spared>({ signature: text(LONGEST_LINE), kind, snippet: text(LONGEST_LINE) });

/** Everything kept, in one list; nothing else is ever written but raw values set aside (`aside:`). */
export const settings: Item<Settings> = {
  key: 'settings',
  version: 1,
  fallback: { cleaning: true, kinds: fallbackKinds, badge: true, selectionBar: true, wholeWords: true, backups: false, colorNames: { yellow: '', green: '', blue: '', pink: '', purple: '' }, reader: {} },
  fields: { cleaning: flag, kinds, badge: flag, selectionBar: flag, wholeWords: flag, backups: flag, colorNames: ownNames, reader: (raw) => (isRecord(raw) ? raw : undefined) },
};

/** A host like all others. */
export const noExceptions: Site = { cleaning: true, kinds: [], spared: [], alwaysReader: false, reader: null };

export const site = (host: string): Item<Site> => ({
  key: SITE + host,
  version: 1,
  fallback: noExceptions,
  fields: { cleaning: flag, kinds: list(kind), spared: list(spared), alwaysReader: flag, reader: (raw) => (raw === null || isRecord(raw) ? raw : undefined) },
});

/** The highlights of one page, with what is needed to open the page again. */
export const marked = (pageKey: string): Item<PageHighlights> => ({
  key: PAGE + pageKey,
  version: 1,
  fallback: { url: '', title: '', highlights: [] },
  fields: {
    url: text(LONGEST_ADDRESS),
    title: text(LONGEST_LINE),
    highlights: list(highlight),
  },
});

/** Changes of highlights between two automatic backups. */
export const BACKUP_EVERY = 50;

/** Changes of highlights since the last automatic backup. */
export const backups: Item<{ changes: number }> = { key: 'backups', version: 1, fallback: { changes: 0 }, fields: { changes: number(0, Number.MAX_SAFE_INTEGER) } };

/** When all records of highlights were last looked at, in milliseconds since 1970. */
export const checked: Item<{ at: number }> = { key: 'checked', version: 1, fallback: { at: 0 }, fields: { at: number(0, Number.MAX_SAFE_INTEGER) } };

/** The pages that were marked last, the latest first: what the library shows before it has read the others. */
export const recent: Item<{ pages: string[] }> = { key: 'recent', version: 1, fallback: { pages: [] }, fields: { pages: list(text(LONGEST_ADDRESS)) } };
