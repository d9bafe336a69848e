import type { MediumRule } from '../rule.ts';

export const outsidePicture: MediumRule = {
  name: 'outside-picture',
  kind: 'promo',
  why: 'a picture beside the article that leads to another page',
  about: 'medium',
  isClutter: ({ kind, place, leadsElsewhere, isFollowed, target, words, knownWords, hasCaption }) =>
    kind === 'image' && place === 'beside' && leadsElsewhere && !isFollowed && target !== 'gallery' && !hasCaption && (words === 0 || knownWords < words),
};
