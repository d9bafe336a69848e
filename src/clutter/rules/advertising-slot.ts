import type { BoxRule } from '../rule.ts';

const TOLD = 0.6; // share of its words that the article uses; a picture of what is reviewed stands in such boxes too
const SMALL = 600; // characters; a native advertisement is a teaser, not an article

export const advertisingSlot: BoxRule = {
  name: 'advertising-slot',
  kind: 'ad',
  why: 'a place for advertising',
  about: 'box',
  isClutter: ({ tag, families, heading, cells, pages, chars, proseRuns, linkDensity, lines, adLines, images, players, knownWords }) =>
    chars <= SMALL &&
    cells <= 1 &&
    (tag !== 'figure' || pages + players + adLines > 0) &&
    knownWords < TOLD &&
    ((families.has('ad') && !families.has('body') && (proseRuns === 0 || linkDensity > 0.5)) ||
      (heading === 'ad' && proseRuns === 0 && (lines === adLines || linkDensity > 0.5) && images + players <= 2)),
};
