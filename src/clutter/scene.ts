import type { Block } from '../article/block.ts';
import type { Page } from '../article/page.ts';
import { lineWords, type LineWords } from './line-words.ts';
import { findStory, type Story } from './story.ts';
import { type Target, targetsFrom } from './target.ts';

/** Where something stands as seen from the article's prose. 'within': with prose before and after it; 'beside': outside the article's box. */
export type Place = 'before' | 'within' | 'after' | 'beside';

/** A page as rules see it: read once, with what every measurement needs. */
export type Scene = {
  page: Page;
  story: Story;
  targetOf: (link: Element | null) => Target;
  /** The address a link leads to, without its hash, for counting; '' for none. */
  addressOf: (link: Element | null) => string;
  saysOf: (block: Block) => LineWords;
  placeOf: (first: number, last: number, element: Element) => Place;
  /** Blocks that are clutter already, 1, or ask something, 2; judging goes from boxes to media to lines. */
  gone: Uint8Array;
};

/** What `gone` holds for what asks something of the reader: unless that is chosen, it stays. */
export const ASKED = 2;

/** Reads what rules need to know about the page as a whole. */
export function readScene(page: Page, story: Story = findStory(page)): Scene {
  return {
    page,
    story,
    targetOf: targetsFrom(page.url),
    addressOf: (link) => (link?.getAttribute('href') ?? '').trim().replace(/#.*$/, ''),
    saysOf: lineWords(story.lang),
    placeOf(first, last, element) {
      if (!story.root?.contains(element)) return last < story.first ? 'before' : 'beside';
      if (last < story.first) return 'before';
      return first > story.last ? 'after' : 'within';
    },
    gone: new Uint8Array(page.blocks.length),
  };
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
