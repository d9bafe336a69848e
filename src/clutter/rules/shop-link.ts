import type { LineRule } from '../rule.ts';

const SHORT = 80; // characters

export const shopLink: LineRule = {
  name: 'shop-link',
  kind: 'ad',
  why: 'a line that only leads to where something is sold',
  about: 'line',
  isClutter: ({ shop, isSold, leadsAway, linkDensity, chars, isHeading, isProse, inTable, inList, inQuote }) =>
    chars <= SHORT && shop && !isHeading && !isProse && !inTable && !inQuote && (isSold || (leadsAway && linkDensity > 0.3 && !inList)),
};
