import type { LineRule } from '../rule.ts';

export const teaserLine: LineRule = {
  name: 'teaser-line',
  kind: 'promo',
  why: 'a line that only leads to another article',
  about: 'line',
  isClutter: ({ relatedLeadIn, relatedLine, teaserAddress, leadsElsewhere, linkDensity, place, isSentence, isNamed, inTable }) =>
    leadsElsewhere && !inTable && (((relatedLeadIn || relatedLine) && !isSentence && !(isNamed && place === 'within') && linkDensity > 0.4) || (teaserAddress && linkDensity > 0.25)),
};
