import { type BoxRule, EXCERPT, isMenu } from '../rule.ts';

const ENOUGH = 3; // cards; two pictures that link somewhere may still be the article's own

/** Pictures without a word that all lead to other sites are those of services that may be followed. */
export const relatedCards: BoxRule = {
  name: 'related-cards',
  kind: 'promo',
  why: 'a row of pictures and headlines that lead to other pages',
  about: 'box',
  isClutter(facts) {
    const { chars, knownWords, awayPages, cards, linkedImages, linkDensity, longestProse, proseRuns, pages, place, families } = facts;
    return !isMenu(facts) && (chars > 0 || awayPages < pages) && cards >= ENOUGH && linkedImages >= ENOUGH && linkDensity > 0.6 && longestProse <= EXCERPT && proseRuns <= pages / 2 && (place !== 'within' || (!families.has('gallery') && awayPages < pages / 2 && knownWords < 0.75));
  },
};
