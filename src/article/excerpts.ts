import type { Block } from './block.ts';
import type { Box } from './box.ts';
import type { Page } from './page.ts';
import { shapeOf } from './shape.ts';

const EXCERPT = 60; // characters; shorter runs trail off for other reasons
const CUT_OFF = /(?:\.\.\.|…)\]?$/;
const EXCERPTS = 3; // cut off, of one look, and none of that look that is not
const CARD = 600; // characters; an excerpt with its headline, date and author
const LEVELS = 3; // an element and what it stands in; enough to tell the cards of a list

/** Cards with a run that is cut off, in a row of their like among `blocks`: the beginnings of other stories. */
export function* excerptsIn({ boxes }: Pick<Page, 'boxes'>, blocks: readonly Block[]): Generator<Box> {
  for (const row of rowsOf(blocks)) {
    const held = new Map<Element, number>(); // how many of the row's runs
    for (const run of new Set(row)) for (let up: Element | null = run; up; up = up.parentElement) held.set(up, (held.get(up) ?? 0) + 1);
    for (const run of row) {
      let card = run;
      for (let up = run.parentElement; up && held.get(up) === 1; up = up.parentElement) card = up;
      const box = boxes.get(card);
      if (box && box.chars <= CARD) yield box;
    }
  }
}

/** The elements of runs that are cut off, by their look. */
function rowsOf(blocks: readonly Block[]): Element[][] {
  const rows = new Map<string, Element[]>();
  const others = new Set<string>();
  for (const { kind, text, element } of blocks) {
    if (kind !== 'text' || text.length < EXCERPT) continue;
    const shape = shapeOf(element, LEVELS);
    const row = rows.get(shape);
    if (!CUT_OFF.test(text)) others.add(shape);
    else if (row) row.push(element);
    else rows.set(shape, [element]);
  }
  return [...rows].flatMap(([shape, row]) => (row.length < EXCERPTS || others.has(shape) ? [] : [row]));
}
