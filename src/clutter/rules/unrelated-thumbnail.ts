import type { MediumRule } from '../rule.ts';

export const unrelatedThumbnail: MediumRule = {
  name: 'unrelated-thumbnail',
  kind: 'promo',
  why: 'a picture that leads to another page and shares no word with the article',
  about: 'medium',
  isClutter: ({ kind, place, target, leadsElsewhere, isFollowed, words, knownWords, hasCaption, isNamed, inQuote }) => kind === 'image' && leadsElsewhere && target !== 'gallery' && (place === 'within' ? target === 'site' : !isFollowed) && words >= 2 && knownWords === 0 && !hasCaption && !(isNamed && (place === 'within' || place === 'before')) && !inQuote,
};
