import type { Block } from '../article/block.ts';
import { shapeOf } from '../article/shape.ts';
import type { Scene } from './scene.ts';

const LEVELS = 4; // an element and what it stands in; enough to tell a list of things from the paragraphs
const ENOUGH = 4; // blocks of one shape; fewer are no row

/**
 * Of the blocks in these boxes those that are to stay, because more than one in four of their like among the prose do: cards that look alike, and the prices
 * or names on them, are the article's own or are not, all of them. Not asked of paragraphs, which look all alike; what is left of a box is judged again. In small steps.
 */
export function* oddOnes({ page, gone, placeOf }: Scene, boxes: readonly Block[][]): Generator<void, Set<number>> {
  const shapes = new Map<string, { all: number; gone: number }>();
  const shapeIn = new Map<number, string>();
  for (const { element, index } of page.blocks) {
    yield;
    if (placeOf(index, index, element) !== 'within') continue;
    const shape = shapeOf(element, LEVELS);
    const row = shapes.get(shape) ?? { all: 0, gone: 0 };
    shapeIn.set(index, shape);
    shapes.set(shape, { all: row.all + 1, gone: row.gone + Number(gone[index] !== 0) });
  }
  const isOdd = ({ index }: Block): boolean => {
    const row = shapes.get(shapeIn.get(index) ?? '');
    return row !== undefined && row.all >= ENOUGH && 4 * row.gone < 3 * row.all;
  };
  return new Set(boxes.filter((blocks) => blocks.some((block) => block.element.nodeName !== 'P' && isOdd(block))).flatMap((blocks) => blocks.filter(isOdd).map(({ index }) => index)));
}
