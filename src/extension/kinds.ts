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

/** What each kind of clutter is. */
export const KIND_HINTS: Record<Kind, Word> = {
  promo: 'kind_promo_hint',
  cue: 'kind_cue_hint',
  residue: 'kind_residue_hint',
  ad: 'kind_ad_hint',
  broken: 'kind_broken_hint',
  empty: 'kind_empty_hint',
  share: 'kind_share_hint',
  cta: 'kind_cta_hint',
};
