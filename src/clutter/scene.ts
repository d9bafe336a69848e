import type { Block } from '../article/block.ts';
import { firstClassOf } from '../article/facts/families.ts';
import type { Page } from '../article/page.ts';
import { remembered, rememberedOf } from '../article/remembered.ts';
import { lineWords, type LineWords } from './line-words.ts';
import { findStory, type Story } from './story.ts';
import { type Target, targetsFrom } from './target.ts';
import { TYPED } from './typed.ts';
import { overlaps } from './vocabulary.ts';

/** Where something stands as seen from the article's prose. 'within': with prose before and after it; 'beside': outside the article's box. */
export type Place = 'before' | 'within' | 'after' | 'beside';

/** A page as rules see it: read once, with what every measurement needs. */
export type Scene = {
  page: Page;
  story: Story;
  targetOf: (link: Element | null) => Target;
  /** The address a link leads to, without its hash, for counting. */
  addressOf: (link: Element) => string;
  saysOf: (block: Block) => LineWords;
  /** How many telling words the blocks from one to another have, and how many of them the article uses. */
  overlapOf: (first: number, last: number) => { words: number; known: number };
  /** Tag and first class. */
  shapeOf: (element: Element) => string;
  /** Whether an element holds what a selector means: it is looked for once in all of the page, not in each box again. */
  holds: (selector: string, element: Element) => boolean;
  /** Whether an element is, or stands in, what a selector means. */
  isIn: (selector: string, element: Element) => boolean;
  /** Whether an element stands in a cell of a table; one that holds the article is none, but a column of an old page. */
  isInCell: (element: Element) => boolean;
  placeOf: (first: number, last: number, element: Element) => Place;
  /** Blocks that are clutter already, 1, or ask something, 2; judging goes from boxes to media to lines. */
  gone: Uint8Array;
};

/** What is filled in or chosen; it may have no words beside it. */
export const FIELDS = `input:not([type="hidden"]), textarea, select, ${TYPED}`;

const LEVELS = 5; // boxes round a block that may say what it is

/** An element and what it stands in, inside of the article's box, as far as may say what it is. */
export function* boxesUp({ story }: Scene, element: Element): Generator<Element> {
  let up: Element | null = element;
  for (let level = 0; up && up !== story.root && level < LEVELS; level++, up = up.parentElement) yield up;
}

/** What `gone` holds for what asks something of the reader: unless that is chosen, it stays. */
export const ASKED = 2;

/** Reads what rules need to know about the page as a whole. */
export function readScene(page: Page, story: Story = findStory(page)): Scene {
  const targetOf = rememberedOf(targetsFrom(page));
  const holders = remembered((selector) => holdersOf(page.document, selector));
  return {
    page,
    story,
    targetOf: (link) => (link ? targetOf(link) : 'nowhere'),
    addressOf: rememberedOf((link) => (link.getAttribute('href') ?? '').trim().replace(/#.*$/, '')),
    saysOf: lineWords(story.lang),
    overlapOf: overlaps(page.blocks, story.vocabulary),
    shapeOf: rememberedOf((element) => `${element.localName}.${firstClassOf(element)}`),
    holds: (selector, element) => holders(selector).has(element),
    isIn: (selector, element) => holders(selector).size > 0 && element.closest(selector) !== null,
    isInCell(element) {
      const cell = element.closest('td, th, caption');
      return cell !== null && !(story.root && cell.contains(story.root));
    },
    placeOf(first, last, element) {
      if (!story.root?.contains(element)) return last < story.first ? 'before' : 'beside';
      if (last < story.first) return 'before';
      return first > story.last ? 'after' : 'within';
    },
    gone: new Uint8Array(page.blocks.length),
  };
}

/** Every element round those that a selector means. */
function holdersOf(document: Document, selector: string): Set<Element> {
  const holders = new Set<Element>();
  for (const { parentElement } of document.querySelectorAll(selector)) for (let up = parentElement; up && !holders.has(up); up = up.parentElement) holders.add(up);
  return holders;
}

/** Whether a target is another page than this one. */
export const isElsewhere = (target: Target): boolean => target === 'site' || target === 'away' || target === 'sold' || target === 'gallery';

/** The blocks inside a box, in order. */
export function* blocksIn(scene: Scene, first: number, last: number): Generator<Block> {
  for (let n = first; n <= last; n++) {
    const block = scene.page.blocks[n];
    if (block) yield block;
  }
}
