/** An article in Readability's words; `null` where the page does not say. Lengths are UTF-16 units. */
export type Article = {
  title: string;
  byline: string | null;
  siteName: string | null;
  /** As the page gives it, ISO 8601 where it does. */
  publishedTime: string | null;
  lang: string | null;
  dir: 'ltr' | 'rtl' | null;
  excerpt: string | null;
  /** Sanitised HTML of the article without its headline; addresses absolute. */
  content: string;
  textContent: string;
  length: number;
  leadImage: { src: string; alt: string } | null;
  /** What was left out of the article's range, in document order. */
  leftOut: LeftOut[];
};

export type LeftOut = {
  kind: string;
  reason: string;
  text: string;
  /** Index of its first block, for its place among the `data-block` numbers; absent where it has none of its own. */
  block?: number;
  /** Sanitised HTML of it, numbered like the article's. */
  content?: string;
};
