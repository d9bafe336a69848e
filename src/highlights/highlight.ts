/** W3C Web Annotation selectors, with hints of our own. Offsets count UTF-16 units of the root's text as `textOf` reads it. */
export type Selectors = {
  /** The passage with up to 64 characters either side; white space is single, a block's end is a line feed. */
  quote: { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string };
  /** Missing on passages that came from elsewhere. */
  position?: { type: 'TextPositionSelector'; start: number; end: number };
  hint?: Hint;
  /** Set where a picture is marked and not text. */
  picture?: Picture;
};

/** The selectors of the passage with what was hidden inside it; the same ones where nothing was. */
export const asRead = (selectors: Selectors): Selectors => (selectors.hint?.asRead ? { ...selectors, quote: { ...selectors.quote, exact: selectors.hint.asRead } } : selectors);

/** A picture's address, and the words it is described with. */
export type Picture = { src: string; alt: string };

/** What helps to tell equal passages apart: the heading above, how many passages of the same words the page held, and which of them this was, from 0. */
export type Hint = {
  heading: string;
  nth: number;
  of: number;
  /** A few words that stood further off, a line each: `-256 the words` before the passage's start, `256 the words` after its end. Missing on passages described before there was this. */
  around?: string;
  /** Set where something hidden stood inside: the passage with it, as the page's text has it and as it is looked for there. */
  asRead?: string;
};

/** The colours there are, in the order they are offered. */
export const COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Color = (typeof COLORS)[number];

/** One marked passage. */
export type Highlight = {
  id: string;
  selectors: Selectors;
  /** Milliseconds since 1970. */
  created: number;
  /** Milliseconds since 1970 of the last change to colour, note, tags or place; `created` when there was none. */
  updated: number;
  color: Color;
  /** The reader's own words; empty when there are none. */
  note: string;
  tags: string[];
  /** Set when it was not found on the last visit of its page. */
  lost?: true;
};

/** All highlights of one page: what is kept under its key (see `pageKey`). */
export type PageHighlights = {
  /** The address as last seen, to open the page again. */
  url: string;
  title: string;
  highlights: Highlight[];
};

/** A page on its way out or in, with the key it is kept under, where that is known. */
export type KeyedPage = PageHighlights & { key?: string };

/** A new highlight of a described passage; `now` in milliseconds since 1970. */
export function newHighlight(
  selectors: Selectors,
  { color = 'yellow', note = '', tags = [], now = Date.now(), id = newId() }: Partial<Pick<Highlight, 'color' | 'note' | 'tags' | 'id'>> & { now?: number } = {},
): Highlight {
  return { id, selectors, created: now, updated: now, color, note, tags };
}

/** A random name of 26 letters and digits; works on insecure pages too, where `crypto.randomUUID` is missing. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => (byte % 36).toString(36)).join('');
}
