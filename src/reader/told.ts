import type { Article } from '../article/article.ts';
import { fold } from '../article/block.ts';
import { partsOf } from '../article/credits/names.ts';
import { bylineOf } from './byline.ts';

const FIRST = 6; // lines at the beginning, where byline and date stand
const LONGEST = 160; // characters; a longer line says more

/** Hides the lines at an article's beginning that say again who wrote it and when, and nothing else: the masthead does. `root` begins with the article's first line. */
export function hideTold(root: HTMLElement, article: Article, lang: string | null): void {
  for (const line of linesOf(root)) {
    const text = fold(line.textContent ?? '');
    if (text.length > LONGEST) return;
    if (!line.querySelector('img, picture, svg, video') && isTold(text, article, lang)) line.hidden = true;
  }
}

/** The first boxes with words and no boxes in them. */
function linesOf(root: HTMLElement): HTMLElement[] {
  const lines: HTMLElement[] = [];
  for (const line of root.querySelectorAll<HTMLElement>('p, div, address, span, time, li, dd')) {
    if (lines.length === FIRST) break;
    if (!line.querySelector('p, div, address, ul, ol, dl, figure, table, blockquote') && (line.textContent ?? '').trim() !== '') lines.push(line);
  }
  return lines;
}

/** Whether a line says nothing but what the masthead says: the names, the day, or both. */
export function isTold(line: string, { byline, publishedTime }: Pick<Article, 'byline' | 'publishedTime'>, lang: string | null): boolean {
  const names = bylineOf({ byline: line, publishedTime }, lang);
  if (names === null) return line !== '';
  const own = bylineOf({ byline, publishedTime }, lang);
  return own !== null && lettersOf(names) === lettersOf(own);
}

/** The letters of a byline's names, whatever stands between two of them. */
const lettersOf = (byline: string): string => (partsOf(byline).join(' ').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
