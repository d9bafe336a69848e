export type { Article } from './article/article.ts';
export { readPage } from './article/page.ts';
