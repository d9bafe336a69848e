import type { BoxRule } from '../rule.ts';

const SMALL = 250; // characters
const WORDS = 30; // characters that name no service: 'Let your friends know'

export const shareBox: BoxRule = {
  name: 'share-box',
  kind: 'share',
  why: 'buttons to share or follow',
  about: 'box',
  isClutter: ({ families, chars, plainChars, bareImages, shareLinks, shareLines, lines, proseRuns, pages }) =>
    chars <= SMALL &&
    plainChars <= WORDS &&
    proseRuns === 0 &&
    (bareImages === 0 || shareLines > 0) &&
    ((families.has('share') && pages <= shareLinks + 8) || (shareLines >= 2 && shareLines === lines) || (shareLinks >= 2 && shareLines >= lines - 1)),
};
