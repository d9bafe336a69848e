import type { BoxRule } from '../rule.ts';

const SMALL = 250; // characters

export const shareBox: BoxRule = {
  name: 'share-box',
  kind: 'share',
  why: 'buttons to share or follow',
  about: 'box',
  isClutter: ({ families, chars, shareLinks, shareLines, lines, proseRuns, pages }) =>
    chars <= SMALL && proseRuns === 0 && ((families.has('share') && pages <= shareLinks + 8) || (shareLines >= 2 && shareLines === lines) || (shareLinks >= 2 && shareLines >= lines - 1)),
};
