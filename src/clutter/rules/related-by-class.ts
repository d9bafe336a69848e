import { type BoxRule, EXCERPT } from '../rule.ts';

export const relatedByClass: BoxRule = {
  name: 'related-by-class',
  kind: 'promo',
  why: 'a box of links to other articles',
  about: 'box',
  isClutter: ({ cells, ownLinks, families, place, isIndex, pages, galleries, linkDensity, linkedImages, images, lines, longestProse, proseRuns }) =>
    cells <= 6 && ownLinks <= pages && families.has('promo') && !families.has('body') && !families.has('gallery') && pages >= 1 && !(galleries === 1 && pages === 1 && (place === 'within' || place === 'before')) && (linkDensity > 0.5 || isIndex || linkedImages > 0 || (images > 0 && place !== 'before' && proseRuns <= lines / 3)) && longestProse <= EXCERPT && proseRuns <= pages,
};
