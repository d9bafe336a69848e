import type { LineRule } from '../rule.ts';

export const teaserLine: LineRule = {
  name: 'teaser-line',
  kind: 'promo',
  why: 'a line that only leads to another article',
  about: 'line',
  isClutter: ({ relatedLeadIn, relatedLine, leadsElsewhere, linkDensity, inTable }) => (relatedLeadIn || relatedLine) && leadsElsewhere && linkDensity > 0.4 && !inTable,
};
