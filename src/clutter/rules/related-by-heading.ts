import { type BoxRule, EXCERPT } from '../rule.ts';

const ROWS = 3; // of a table that each lead to a page of their own, as forums list their topics

export const relatedByHeading: BoxRule = {
  name: 'related-by-heading',
  kind: 'promo',
  why: 'its heading says that these are other articles',
  about: 'box',
  isClutter: ({ cells, cards, ownLinks, heading, pages, place, isIndex, isSources, linkDensity, linkedImages, longestProse, proseRuns }) =>
    (cells <= 6 || (place !== 'within' && cards >= ROWS)) && ownLinks <= pages && heading === 'related' && pages >= 1 && !(isSources && place === 'within') && (linkDensity > 0.5 || isIndex || linkedImages > 0) && longestProse <= EXCERPT && proseRuns <= pages,
};
