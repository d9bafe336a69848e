import type { LineRule } from '../rule.ts';

export const relatedLine: LineRule = {
  name: 'related-line',
  kind: 'promo',
  why: 'a line that points to other articles',
  about: 'line',
  certainty: 'likely',
  isClutter: ({ relatedLine: saysSo, relatedLeadIn, leadsElsewhere, linkDensity, inTable, inCode, inQuote }) =>
    (saysSo || relatedLeadIn) && leadsElsewhere && linkDensity > 0.05 && !inTable && !inCode && !inQuote,
};
