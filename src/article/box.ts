import type { Block } from './block.ts';
import { once } from './remembered.ts';

/** An element with what stands inside it, counted once for the whole page. Characters are UTF-16 units of folded text. */
export type Box = {
  element: Element;
  /** The box round it; null for the body. */
  parent: Box | null;
  /** First and last block inside, as indices into the page's blocks. */
  first: number;
  last: number;
  /** Characters of text, and how many of them stand in links. */
  chars: number;
  linkedChars: number;
  images: number;
  linkedImages: number;
  /** Media that are no images. */
  players: number;
  /** Text runs that read as prose: long enough, a sentence, hardly linked. */
  proseRuns: number;
  proseChars: number;
};

const PROSE_CHARS = 80; // characters; below it a run is as often a teaser or a caption as a sentence of the article
const PROSE_LINK_DENSITY = 0.4; // share; encyclopaedias link a third of their words
const SENTENCE = /[.!?…。！？؟।]["'”’»)\]]*(\s|$)/u;

/** Whether a block reads as prose of an article; asked in every room. Han, kana and hangul count double: a character there says more. */
export const isProse = once(new WeakMap<Block, boolean>(), ({ kind, text, linkDensity }) => {
  if (kind !== 'text' || linkDensity > PROSE_LINK_DENSITY) return false;
  const dense = text.length >= PROSE_CHARS / 2 ? (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0) : 0;
  return text.length + dense >= PROSE_CHARS && SENTENCE.test(text);
});

/** Counts every element from `body` down that holds a block. */
export function measureBoxes(blocks: Block[], body: Element | null): Map<Element, Box> {
  const boxes = new Map<Element, Box>();
  const boxOf = (element: Element, { index }: Block): Box => {
    const known = boxes.get(element);
    if (known) return known;
    const box: Box = { element, parent: null, first: index, last: index, chars: 0, linkedChars: 0, images: 0, linkedImages: 0, players: 0, proseRuns: 0, proseChars: 0 };
    boxes.set(element, box);
    return box;
  };
  for (const block of blocks) {
    const prose = isProse(block);
    let box: Box | null = boxOf(block.element, block);
    while (box) {
      add(box, block, prose);
      const up: Element | null = box.parent || box.element === body ? null : box.element.parentElement;
      box = box.parent ?? (up && (box.parent = boxOf(up, block)));
    }
  }
  return boxes;
}

function add(box: Box, block: Block, prose: boolean): void {
  box.last = block.index;
  if (block.kind === 'text') {
    box.chars += block.text.length;
    box.linkedChars += block.text.length * block.linkDensity;
    if (prose) {
      box.proseRuns++;
      box.proseChars += block.text.length;
    }
  } else if (block.kind === 'image') {
    box.images++;
    if (block.link) box.linkedImages++;
  } else box.players++;
}
