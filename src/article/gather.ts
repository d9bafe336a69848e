import { hashOf, placeOf, take } from './facts/grams.ts';

/** Weights in each of the gate's tables: a power of two. */
const PLACES = 1 << 11;

export type Add = (from: string, text: string | null | undefined, most: number) => void;

/**
 * Gathers words of a page as places in one of the gate's tables: `most` words of a text, each once for the place it comes `from`.
 * By plain loops: this runs on every page that is opened, and each time for the first time.
 */
export function gather(read: (add: Add) => void): number[] {
  const places = new Set<number>();
  read((from, text, most) => {
    const lower = text?.toLowerCase() ?? '';
    const start = hashOf(`${from}:`);
    let hash = start;
    let left = most;
    for (let n = 0; n <= lower.length && left > 0; n++) {
      const code = lower.charCodeAt(n);
      if (isInWord(code)) hash = take(hash, code);
      else if (hash !== start) {
        places.add(placeOf(hash, PLACES));
        hash = start;
        left--;
      }
    }
  });
  return [...places];
}

/** Digits and letters of every script, near enough; not a number at the end of a text. */
const isInWord = (code: number): boolean => (code > 0x2f && code < 0x3a) || (code > 0x60 && code < 0x7b) || (code > 0xa9 && code < 0x2000) || (code > 0x206f && code < 0x3000) || code > 0x303f;
