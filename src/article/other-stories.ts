import type { Block } from './block.ts';
import { isProse } from './box.ts';
import type { Page } from './page.ts';

const OWN = '[data-url], [data-href], [data-permalink], time, [rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i]'; // what a story of its own has

/**
 * Tells whether a block stands in another story that a page has put after the one it is about, as pages without an end do: an article
 * beside its article, with a headline, an author or a date and sentences of its own.
 */
export function otherStories({ document, blocks, boxes }: Page, isTitle: (headline: string) => boolean): (block: Block) => boolean {
  const articles = [...document.querySelectorAll('article')];
  const hasProse = (article: Element): boolean => {
    const box = boxes.get(article);
    return box !== undefined && blocks.slice(box.first, box.last + 1).some(isProse);
  };
  const headlineOf = (article: Element): string => article.querySelector('h1')?.textContent ?? '';
  const own = articles.find((article) => isTitle(headlineOf(article)) && hasProse(article));
  const others = own ? articles.slice(articles.indexOf(own) + 1).filter((other) => !own.contains(other) && headlineOf(other).trim() && !isTitle(headlineOf(other)) && hasProse(other) && (other.matches(OWN) || other.querySelector(OWN))) : [];
  return ({ element }) => others.some((other) => other.contains(element));
}
