import type { BoxRule } from '../rule.ts';

export const linkedCard: BoxRule = {
  name: 'linked-card',
  kind: 'promo',
  why: 'a picture and a headline that lead to another article',
  about: 'box',
  isClutter: ({ families, place, awayPages, pages, linkedImages, images, linkDensity, chars, proseRuns, lines }) =>
    !families.has('meta') && pages >= 1 && pages <= 2 && linkedImages === 1 && images === 1 && chars >= 15 && linkDensity > 0.6 && proseRuns === 0 && lines <= 5 && (place !== 'within' || awayPages === 0),
};
