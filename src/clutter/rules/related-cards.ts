import { type BoxRule, EXCERPT, isMenu } from '../rule.ts';

const ENOUGH = 3; // cards; two pictures that link somewhere may still be the article's own

export const relatedCards: BoxRule = {
  name: 'related-cards',
  kind: 'promo',
  why: 'a row of pictures and headlines that lead to other pages',
  about: 'box',
  isClutter(facts) {
    const { knownWords, awayPages, cards, linkedImages, linkDensity, longestProse, proseRuns, pages, place, families } = facts;
    return !isMenu(facts) && cards >= ENOUGH && linkedImages >= ENOUGH && linkDensity > 0.6 && longestProse <= EXCERPT && proseRuns <= pages / 2 && (place !== 'within' || (!families.has('gallery') && awayPages < pages / 2 && knownWords < 0.75));
  },
};
