import { fold } from './fold.ts';
import type { Landmark } from './highlight.ts';

const DISTANCES = [128, 256, 512, 768]; // units from the passage; a copy of it, such as a pull quote, seldom takes so much with it
const LENGTH = 24; // units; a few words
const DRIFT = 32; // units a landmark may have moved against the passage where words changed between
const EDITED = 1 / 16; // of the distance, by which it may have moved besides
const PUSHED = 0.5; // what a landmark counts for that is further off than it was: a box was put between, or it is another of the same words

/** What stands further off on either side of a stretch of text. */
export function landmarksOf(text: string, start: number, end: number): Landmark[] {
  const before = DISTANCES.filter((distance) => distance <= start).map((distance) => ({ at: -distance, text: text.slice(start - distance, start - distance + LENGTH) }));
  const after = DISTANCES.filter((distance) => end + distance + LENGTH <= text.length).map((distance) => ({ at: distance, text: text.slice(end + distance, end + distance + LENGTH) }));
  return [...before, ...after].filter((landmark) => fold(landmark.text).length > LENGTH / 2);
}

/** How many landmarks stand before and after a stretch of text as they did when the passage was described; up to twice as far off counts half. */
export function countStanding(text: string, landmarks: Landmark[], { start, end }: { start: number; end: number }): number {
  const holds = (from: number, to: number, landmark: string): boolean => to > 0 && fold(text.slice(Math.max(0, from), to)).includes(landmark);
  return landmarks.reduce((sum, { at, text: words }) => {
    const [wanted, drift] = [fold(words), DRIFT + Math.abs(at) * EDITED];
    const place = at + (at < 0 ? start : end);
    if (holds(place - drift, place + words.length + drift, wanted)) return sum + 1;
    const reach = Math.abs(at) * 2 + words.length;
    return holds(at < 0 ? start - reach : end, at < 0 ? start : end + reach, wanted) ? sum + PUSHED : sum;
  }, 0);
}
