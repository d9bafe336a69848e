import type { Block } from './block.ts';
import type { Judgement } from './classify.ts';

/** Shares of the article's characters between which a run counts as small and as large. */
const SMALL = 0.003;
const LARGE = 0.02;
/** Chances of being junk from which on a run so small, or so large, is left out. */
const SMALL_LIMIT = 0.13;
const LARGE_LIMIT = 0.65;
const MEDIA_LIMIT = 0.65; // a picture lost is missed more than a picture too many

type Judged = { blocks: readonly Block[]; judgements: readonly Judgement[] };

/**
 * Whether a block is left out of the article, by its chance of being junk. The limits are those with which most pages of other
 * sites came out flawless (training/score.py).
 */
export function limits(judged: Judged): (block: Block) => boolean {
  const limitOf = byShare(judged, SMALL_LIMIT, LARGE_LIMIT);
  return (block) => (judged.judgements[block.index]?.junk ?? 0) >= (block.kind === 'text' ? limitOf(block) : MEDIA_LIMIT);
}

/**
 * A limit for every run, from `small` to `large` with the logarithm of its share of the article. What a mistake costs decides how
 * sure one must be: a label of three words is hardly missed and much in the way, a paragraph is the other way round.
 */
export function byShare({ blocks, judgements }: Judged, small: number, large: number): (block: Block) => number {
  const isArticle = ({ kind, index }: Block): boolean => kind === 'text' && (judgements[index]?.junk ?? 0) < 0.5;
  const chars = Math.max(1, blocks.reduce((sum, block) => sum + (isArticle(block) ? block.text.length : 0), 0));
  return ({ text }) => {
    const way = Math.log(Math.max(1e-6, text.length / chars) / SMALL) / Math.log(LARGE / SMALL);
    return small + (large - small) * Math.min(1, Math.max(0, way));
  };
}
