import type { BoxRule } from '../rule.ts';

const SMALL = 600; // characters; a native advertisement is a teaser, not an article

export const advertisingSlot: BoxRule = {
  name: 'advertising-slot',
  kind: 'ad',
  why: 'a place for advertising',
  about: 'box',
  isClutter: ({ families, heading, chars, proseRuns, linkDensity, lines, adLines, images, players }) =>
    chars <= SMALL &&
    ((families.has('ad') && !families.has('body') && (proseRuns === 0 || linkDensity > 0.5)) ||
      (heading === 'ad' && proseRuns === 0 && (lines === adLines || linkDensity > 0.5) && images + players <= 2)),
};
