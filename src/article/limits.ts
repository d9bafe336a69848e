import type { Block } from './block.ts';
import type { Judgement } from './classify.ts';

/** Shares of the article's characters between which a run counts as small and as large. */
const SMALL = 0.003;
const LARGE = 0.02;
/** Chances of being junk from which on a run so small, or so large, is left out; between them the limit rises with the logarithm of the share. */
const SMALL_LIMIT = 0.2;
const LARGE_LIMIT = 0.6;
const MEDIA_LIMIT = 0.55; // a picture lost is missed more than a picture too many

/**
 * Whether a block is left out of the article, by its chance of being junk. What a mistake costs decides how sure one must be:
 * a label of three words is hardly missed and much in the way, a paragraph is the other way round.
 * The limits are those with which most pages of other sites came out flawless (training/score.py).
 */
export function limits(blocks: readonly Block[], judgements: readonly Judgement[]): (block: Block) => boolean {
  const junkOf = ({ index }: Block): number => judgements[index]?.junk ?? 0;
  const chars = Math.max(1, blocks.reduce((sum, block) => sum + (block.kind === 'text' && junkOf(block) < 0.5 ? block.text.length : 0), 0));
  return (block) => {
    if (block.kind !== 'text') return junkOf(block) >= MEDIA_LIMIT;
    const way = Math.log(Math.max(1e-6, block.text.length / chars) / SMALL) / Math.log(LARGE / SMALL);
    return junkOf(block) >= SMALL_LIMIT + (LARGE_LIMIT - SMALL_LIMIT) * Math.min(1, Math.max(0, way));
  };
}
