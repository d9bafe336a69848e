import { type Color, COLORS } from '../highlights/highlight.ts';
import type { Word } from './words.ts';

const OURS: Record<Color, Word> = { yellow: 'color_yellow', green: 'color_green', blue: 'color_blue', pink: 'color_pink', purple: 'color_purple' };

/** What the colours are called: by the user's own names, by ours where there is none. */
export const colorNames = (own: Record<Color, string>, word: (name: Word) => string): Record<Color, string> =>
  Object.fromEntries(COLORS.map((color) => [color, own[color] || word(OURS[color])])) as Record<Color, string>;
