import type { LineRule } from '../rule.ts';

const LONGEST = 90; // characters; a longer line says more than what it stood over

export const loneHeading: LineRule = {
  name: 'lone-heading',
  kind: 'promo',
  why: 'the heading of other articles, with none of them under it',
  about: 'line',
  isClutter: ({ headsGone, isHeading, chars, inTable, inCode }) => headsGone && isHeading && chars <= LONGEST && !inTable && !inCode,
};
