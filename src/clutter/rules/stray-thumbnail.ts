import type { MediumRule } from '../rule.ts';

export const strayThumbnail: MediumRule = {
  name: 'stray-thumbnail',
  kind: 'promo',
  why: 'a thumbnail after the end of the article whose name shares no word with it',
  about: 'medium',
  isClutter: ({ kind, place, isThumbnail, words, knownWords, hasCaption, isNamed }) => kind === 'image' && place === 'after' && isThumbnail && words >= 2 && knownWords === 0 && !hasCaption && !isNamed,
};
