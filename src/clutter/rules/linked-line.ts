import type { LineRule } from '../rule.ts';

const HEADLINE = 30; // characters; a headline is longer than a label

export const linkedLine: LineRule = {
  name: 'linked-line',
  kind: 'promo',
  why: 'a line of its own that is nothing but a link to another article of the site',
  about: 'line',
  certainty: 'likely',
  isClutter: ({ chars, linkDensity, leadsElsewhere, leadsAway, inTable, inList, inQuote, inCaption, isHeading, isProse, place }) =>
    place === 'within' &&
    chars >= HEADLINE &&
    linkDensity > 0.95 &&
    leadsElsewhere &&
    !leadsAway &&
    !inTable &&
    !inList &&
    !inQuote &&
    !inCaption &&
    !isHeading &&
    !isProse,
};
