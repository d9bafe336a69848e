/** W3C Web Annotation selectors. Offsets count UTF-16 units of the root's text as `textOf` reads it. */
export type Selectors = {
  quote: { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string };
  position: { type: 'TextPositionSelector'; start: number; end: number };
};

/** One marked passage. */
export type Highlight = {
  id: string;
  selectors: Selectors;
  /** Milliseconds since 1970. */
  created: number;
};
