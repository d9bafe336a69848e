import type { BoxRule } from '../rule.ts';

const SMALL = 400; // characters; two headlines with an excerpt

export const previousNext: BoxRule = {
  name: 'previous-next',
  kind: 'promo',
  why: 'links to the previous and the next article',
  about: 'box',
  isClutter: ({ place, relLinks, pages, chars, linkDensity, proseRuns, linkedImages }) =>
    place !== 'within' && relLinks >= 1 && pages <= 3 && chars <= SMALL && (linkDensity > 0.5 || linkedImages > 0) && proseRuns <= pages,
};
