import { isProbablyReaderable } from '@mozilla/readability';

/** The gate: whether a page is one article to be read. Reads only. */
export function isArticle(document: Document, _page: { url?: string } = {}): boolean {
  return isProbablyReaderable(document);
}
