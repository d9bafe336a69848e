import type { Block } from '../article/block.ts';
import { once } from '../article/remembered.ts';

const MIN_LETTERS = 4; // shorter words are articles and prepositions in every language with spaces
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const WORDS = new RegExp(`${DENSE.source}+|\\p{L}+`, 'gu');
const PLAIN = /^[\0-\x7f\u2010-\u2027]*$/;
const PLAIN_WORD = /[a-z]{4,}/g;
const OPENS_DENSE = new RegExp(`^${DENSE.source}`, 'u');

/** Words that can tell what a text is about: lower case, no accents, four letters and more; pairs of characters where script has no spaces. */
export function wordsIn(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(PLAIN_WORD) ?? [];
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded.match(WORDS) ?? [];
  if (!DENSE.test(folded)) return words.filter((word) => word.length >= MIN_LETTERS);
  return words.flatMap((word) => (OPENS_DENSE.test(word) ? Array.from({ length: word.length - 1 }, (_, n) => word.slice(n, n + 2)) : word.length >= MIN_LETTERS ? [word] : []));
}

/** How many telling words a text has, and how many of them the vocabulary knows. */
export function knownOf(text: string, vocabulary: ReadonlySet<string>): { words: number; known: number } {
  const words = new Set(wordsIn(text));
  let known = 0;
  for (const word of words) if (vocabulary.has(word)) known++;
  return { words: words.size, known };
}

/** The same of a block, which is read once however often it is asked for. */
export const wordsOf = once(new WeakMap<Block, readonly string[]>(), ({ text }) => wordsIn(text));

/** How many telling words the blocks from one to another have, and how many of those the vocabulary knows. */
export function overlaps(blocks: readonly Block[], vocabulary: ReadonlySet<string>): (first: number, last: number) => { words: number; known: number } {
  const numbers = new Map<string, number>(); // of words
  const isKnown: boolean[] = [];
  const lastAsked: number[] = []; // for every word the last question it was counted for
  const texts: number[][] = [];
  let questions = 0;
  const numberOf = (word: string): number => {
    const old = numbers.get(word);
    if (old !== undefined) return old;
    numbers.set(word, numbers.size);
    return isKnown.push(vocabulary.has(word)) - 1;
  };
  const numbersOf = (block?: Block): number[] => (block ? wordsOf(block).map(numberOf) : []);
  return (first, last) => {
    questions++;
    let [words, known] = [0, 0];
    for (let place = first; place <= last; place++) {
      for (const word of (texts[place] ??= numbersOf(blocks[place]))) {
        if (lastAsked[word] === questions) continue;
        lastAsked[word] = questions;
        words++;
        if (isKnown[word]) known++;
      }
    }
    return { words, known };
  };
}
