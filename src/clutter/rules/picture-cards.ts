import { type BoxRule, EXCERPT } from '../rule.ts';

const HEADLINE = 30; // characters a card; names and figures of a table are shorter

export const pictureCards: BoxRule = {
  name: 'picture-cards',
  kind: 'promo',
  why: 'cards with a picture and a few words, each for another article',
  about: 'box',
  isClutter: ({ place, pictureCards, pages, awayPages, chars, longestProse, proseRuns, knownWords, fields, cells, lines }) =>
    place !== 'within' &&
    pictureCards >= 2 &&
    pages >= 2 &&
    chars >= HEADLINE * pages &&
    awayPages < pages / 2 &&
    longestProse <= EXCERPT && proseRuns <= pages &&
    lines <= 8 * pages &&
    knownWords < 0.75 &&
    fields === 0 &&
    cells <= 6,
};
