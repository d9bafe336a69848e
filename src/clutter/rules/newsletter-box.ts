import type { BoxRule } from '../rule.ts';

const SMALL = 1500; // characters; terms and lists of newsletters can be long

export const newsletterBox: BoxRule = {
  name: 'newsletter-box',
  kind: 'cta',
  why: 'a call to subscribe, sign up or donate',
  about: 'box',
  isClutter: ({ cells, ownLinks, families, heading, chars, emailField, fields, newsletterLines, lines, proseRuns }) =>
    chars <= SMALL &&
    cells <= 6 &&
    ownLinks < 3 &&
    !families.has('body') &&
    ((families.has('newsletter') && proseRuns <= 3 && (fields > 0 || newsletterLines > 0)) ||
      (emailField && proseRuns <= 2 && (newsletterLines > 0 || heading === 'newsletter')) ||
      (newsletterLines >= 2 && newsletterLines / lines >= 0.5 && proseRuns <= 1)),
};
