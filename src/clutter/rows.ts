import type { Block } from '../article/block.ts';
import type { Box } from '../article/box.ts';
import { shapeOf } from '../article/shape.ts';
import type { Scene } from './scene.ts';

const LEVELS = 4; // an element and what it stands in; enough to tell a list of things from the paragraphs
const ENOUGH = 3; // blocks of one shape; fewer are no row
const CARDS = 2; // pictures; fewer are no row
const BESIDE = 3; // blocks that may stand beside a row of cards and go with it

/**
 * Of the blocks in these boxes those that are to stay, because more than one in four of their like in the article's box do: cards that look alike, and the prices
 * or names on them, are the article's own or are not, all of them. Not asked of paragraphs, which look all alike; what is left of a box is judged again. In small steps.
 */
export function* oddOnes({ page, gone, story }: Scene, boxes: readonly Block[][]): Generator<void, Set<number>> {
  const shapes = new Map<string, { all: number; gone: number }>();
  const shapeIn = new Map<number, string>();
  for (const { element, index } of page.blocks) {
    yield;
    if (!story.root?.contains(element)) continue;
    const shape = shapeOf(element, LEVELS);
    const row = shapes.get(shape) ?? { all: 0, gone: 0 };
    shapeIn.set(index, shape);
    shapes.set(shape, { all: row.all + 1, gone: row.gone + Number(gone[index] !== 0) });
  }
  const isOdd = ({ index }: Block): boolean => {
    const row = shapes.get(shapeIn.get(index) ?? '');
    return row !== undefined && row.all >= ENOUGH && 4 * row.gone < 3 * row.all;
  };
  return new Set(boxes.filter((blocks) => blocks.some((block) => block.element.localName !== 'p' && isOdd(block))).flatMap((blocks) => blocks.filter(isOdd).map(({ index }) => index)));
}

/** Whether all pictures that lead elsewhere stand in one box within this one, and more than their heading and a link to the rest beside it, or a picture that leads nowhere. */
export function holdsMore({ page: { boxes } }: Scene, { element, first, last, images, linkedImages }: Box): boolean {
  if (linkedImages < CARDS) return false;
  return [...element.children].some((child) => {
    const inner = boxes.get(child);
    return inner?.linkedImages === linkedImages && (last - first - (inner.last - inner.first) > BESIDE || inner.images < images);
  });
}
