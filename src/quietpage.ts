import type { Article } from './article/article.ts';
import { readPage } from './article/page.ts';
import { toArticle } from './article/to-article.ts';

export type { Article } from './article/article.ts';
export { isArticle } from './article/is-article.ts';

/** The article of a document, live or inert; `null` when it holds none. Addresses are resolved against `url`. */
export function extract(document: Document, { url = document.URL }: { url?: string } = {}): Article | null {
  return toArticle(readPage(document, { url }), []);
}
