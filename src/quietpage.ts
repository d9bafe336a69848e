import type { Article } from './article/article.ts';
import { creditsOf } from './article/credits/credits.ts';
import { readPage } from './article/page.ts';
import { toArticle } from './article/to-article.ts';
import { findClutter as find } from './clutter/find-clutter.ts';
import type { Certainty, Kind, Verdict } from './clutter/verdict.ts';

export type { Article } from './article/article.ts';
export type { Kind, Verdict } from './clutter/verdict.ts';
export { hide } from './clutter/hide.ts';
export { isArticle } from './article/is-article.ts';

/** The article of a document, live or inert; `null` when it holds none. Addresses are resolved against `url`. */
export function extract(document: Document, { url = document.URL }: { url?: string } = {}): Article | null {
  const page = readPage(document, { url });
  const article = toArticle(page, find(page, { certainty: 'likely' }));
  return article && { ...article, ...creditsOf(page, article.title) };
}

/** What is left over in a document, in document order; changes nothing. `hide` acts on it. */
export function findClutter(document: Document, { url = document.URL, ...options }: { url?: string; certainty?: Certainty; kinds?: readonly Kind[] } = {}): Verdict[] {
  return find(readPage(document, { url }), options);
}
