import type { Article } from '../../article/article.ts';
import { bylineOf } from '../byline.ts';
import { dateIn } from '../masthead.ts';

/** One of the reader's highlights, for lists of them; `range` lies in the reader's root. */
export type Marked = { text: string; note: string | null; range: Range };

/** What every way of taking an article along says of it. */
export type About = { title: string; facts: string[]; site: string; url: string; lang: string | null; dir: string; marked: Marked[]; labels: { highlights: string } };

/** Who wrote it and when, in the article's own language. */
export function factsOf(article: Article, lang: string): string[] {
  const { publishedTime } = article;
  return [bylineOf(article, lang), publishedTime && dateIn(lang, publishedTime)].filter((fact): fact is string => Boolean(fact));
}
