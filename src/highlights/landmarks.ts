import { fold } from './fold.ts';

const DISTANCES = [128, 256, 512, 768]; // units from the passage; a copy of it, such as a pull quote, seldom takes so much with it
const LENGTH = 24; // units; a few words
const DRIFT = 32; // units a landmark may have moved against the passage where words changed between
const EDITED = 1 / 16; // of the distance, by which it may have moved besides
const PUSHED = 0.5; // what a landmark counts for that is further off than it was: a box was put between, or it is another of the same words

/** What stands further off on either side of a stretch of text, a line each (see `Hint`): one string, for a hundred thousand highlights have it. */
export function landmarksOf(text: string, start: number, end: number): string {
  const lines = [...DISTANCES.map((distance) => [-distance, start - distance] as const), ...DISTANCES.map((distance) => [distance, end + distance] as const)].flatMap(([at, from]) => {
    const words = from < 0 ? '' : text.slice(from, from + LENGTH).replace(/\s+/g, ' ').trim();
    return words.length > LENGTH / 2 ? [`${at} ${words}`] : [];
  });
  return lines.join('\n');
}

/** A landmark read again; `words` are folded. */
export type Landmark = { at: number; words: string };

/** Reads what `landmarksOf` wrote; what is no landmark is left out. */
export function readLandmarks(around = ''): Landmark[] {
  return around.split('\n').flatMap((line) => {
    const [, at, words] = /^(-?\d{1,6}) (.+)$/.exec(line) ?? [];
    return at && words ? [{ at: Number(at), words: fold(words) }] : [];
  });
}

/** How many landmarks stand before and after a stretch of text as they did when the passage was described; up to twice as far off counts half. */
export function countStanding(text: string, landmarks: Landmark[], { start, end }: { start: number; end: number }): number {
  const holds = (from: number, to: number, words: string): boolean => to > 0 && fold(text.slice(Math.max(0, from), to)).includes(words);
  return landmarks.reduce((sum, { at, words }) => {
    const drift = DRIFT + Math.abs(at) * EDITED;
    const place = at + (at < 0 ? start : end);
    if (holds(place - drift, place + LENGTH + drift, words)) return sum + 1;
    const reach = Math.abs(at) * 2 + LENGTH;
    return holds(at < 0 ? start - reach : end, at < 0 ? start : end + reach, words) ? sum + PUSHED : sum;
  }, 0);
}
