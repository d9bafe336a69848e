import type { MediumRule } from '../rule.ts';

export const advertisingMedium: MediumRule = {
  name: 'advertising-medium',
  kind: 'ad',
  why: 'a picture or frame that is an advertisement, by its address or its size',
  about: 'medium',
  isClutter: ({ kind, isAdAddress, isAdSize, leadsElsewhere, target, place, words, knownWords, hasCaption }) =>
    kind === 'frame'
      ? isAdAddress || (isAdSize && place !== 'within')
      : kind === 'image' && !hasCaption && leadsElsewhere && (isAdSize || isAdAddress) && (place !== 'within' || ((words === 0 || knownWords < words) && (target !== 'site' || isAdSize))),
};
