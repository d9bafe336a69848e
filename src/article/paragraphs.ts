import type { Block } from './block.ts';
import { isProse } from './box.ts';
import type { Page } from './page.ts';
import { rememberedOf } from './remembered.ts';

const WITHIN = 'p, li, td, th, dd, dt, figcaption, summary, h1, h2, h3, h4, h5, h6, button, label'; // stands apart in its own way

/** Tells whether a division is a paragraph by another name: a sentence of the article and nothing else, or a shorter line beside such. */
export function paragraphsIn({ blocks, boxes }: Page): (element: Element) => boolean {
  const lineOf = (element: Element): Block | null => {
    const box = boxes.get(element);
    const block = box && box.first === box.last ? blocks[box.first] : undefined;
    return block?.kind === 'text' && block.element === element ? block : null;
  };
  const isSentence = (element: Element): boolean => {
    const line = lineOf(element);
    return line !== null && isProse(line);
  };
  const hasSentences = rememberedOf((row) => [...row.children].some((child) => child.localName === 'div' && isSentence(child)));
  return (element) => lineOf(element) !== null && (isSentence(element) || (element.parentElement !== null && hasSentences(element.parentElement))) && !element.closest(WITHIN);
}
