import type { Block } from './block.ts';
import { isProse } from './box.ts';
import type { Page } from './page.ts';
import { pictureName } from './picture.ts';
import { seenAddress } from './seen-picture.ts';

const COPY = 300; // characters; shorter runs are repeated for other reasons
const BEGINNING = 100; // characters; enough to tell a sentence of the article
const FIRST = 12; // characters by which beginnings are looked up; all prose is longer
const UNSEEN = '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]';

/**
 * Tells whether a long run is not shown and holds a sentence of the article that stands elsewhere and is `kept`: the text once more,
 * for a machine.
 */
export function copiesIn(blocks: readonly Block[]): (block: Block, kept: readonly boolean[]) => boolean {
  let beginnings: Map<string, Block[]> | null = null;
  return ({ index, kind, text, element }, kept) => {
    if (kind !== 'text' || text.length < COPY || !element.closest(UNSEEN)) return false;
    beginnings ??= beginningsOf(blocks);
    const stands = (other: Block): boolean => kept[other.index] === true && (other.index < index || (other.index > index && !other.element.closest(UNSEEN)));
    for (let at = 0; at + FIRST <= text.length; at++) {
      const others = beginnings.get(text.slice(at, at + FIRST));
      if (others?.some((other) => stands(other) && text.startsWith(other.text.slice(0, BEGINNING), at))) return true;
    }
    return false;
  };
}

function beginningsOf(blocks: readonly Block[]): Map<string, Block[]> {
  const beginnings = new Map<string, Block[]>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const first = block.text.slice(0, FIRST);
    const known = beginnings.get(first);
    if (known) known.push(block);
    else beginnings.set(first, [block]);
  }
  return beginnings;
}

/**
 * Whether a picture is a small one of its neighbour: what a page shows first, blurred, until the large one is there. The box round
 * both holds nothing else.
 */
export function isPreview({ blocks, boxes }: Page, { index, kind, element }: Block): boolean {
  if (kind !== 'image') return false;
  const own = seenAddress(element);
  return [blocks[index + 1], blocks[index - 1]].some((other) => {
    if (other?.kind !== 'image') return false;
    const its = seenAddress(other.element);
    if (!isSmaller(own, its) || pictureName(own) !== pictureName(its)) return false;
    let both = element.parentElement;
    while (both && !both.contains(other.element)) both = both.parentElement;
    const box = both && boxes.get(both);
    return box !== null && box?.images === 2 && box.last - box.first === 1;
  });
}

/** Whether two addresses differ first in a number, and the one's is the smaller. */
function isSmaller(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  while (/\d/.test(one[same - 1] ?? '')) same--;
  return parseInt(one.slice(same), 10) < parseInt(other.slice(same), 10);
}
