import type { Kind } from '../clutter/verdict.ts';
import type { Word } from './words.ts';

/** What each kind of clutter is called. */
export const KIND_WORDS: Record<Kind, Word> = {
  promo: 'kind_promo',
  cue: 'kind_cue',
  residue: 'kind_residue',
  ad: 'kind_ad',
  broken: 'kind_broken',
  empty: 'kind_empty',
  share: 'kind_share',
  cta: 'kind_cta',
};
