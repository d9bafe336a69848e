import type { Article } from '../../article/article.ts';
import type { Block } from '../../article/block.ts';
import type { Page } from '../../article/page.ts';
import { toArticle } from '../../article/to-article.ts';
import type { Reading } from './readings.ts';

const READING_LINE = 96; // CSS pixels under the top of the window: where the eye rests after scrolling, in the reader as well

/** A page's article, which block of it is being read, and the way to a block. */
export type ArticleHere = { page: Page; article: Article; at: number | null; goTo(block: number): void };

/** The article of a page that was read, without what is left over on it, or only what a range of it holds; `null` where there is none. */
export function articleHere({ page, verdicts }: Reading, only?: Range): ArticleHere | null {
  const article = toArticle(page, verdicts, { numbered: true, ...(only && { only }) });
  if (!article) return null;
  return {
    page,
    article,
    at: page.blocks.find((block) => bottomOf(block) > READING_LINE)?.index ?? null,
    goTo(index) {
      const element = page.blocks[index]?.element;
      if (!element?.isConnected || element.getClientRects().length === 0) return;
      window.scrollBy({ top: element.getBoundingClientRect().top - READING_LINE + 1, behavior: 'instant' });
    },
  };
}

/** Where a block ends, in CSS pixels from the window's top; nowhere, if it cannot be seen. */
function bottomOf({ element }: Block): number {
  const { bottom, height } = element.getBoundingClientRect();
  return height > 0 ? bottom : Number.NEGATIVE_INFINITY;
}
