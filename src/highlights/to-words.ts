import type { Selectors } from './highlight.ts';

const LONGEST = 32; // units an edge may move; a longer run without a space is no word
/** A unit of a word, in scripts that put spaces between words. */
const WORD = /[\p{L}\p{N}\p{M}](?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/u;
const isWord = (unit: string | undefined): boolean => unit !== undefined && WORD.test(unit);

/** Widens a stretch whose edge a changed word has cut in two: only where the passage itself began or ended with a whole word. */
export function toWords(text: string, start: number, end: number, { quote: { exact, prefix, suffix } }: Selectors): { start: number; end: number } {
  let [from, to] = [start, end];
  if (!isWord(prefix.at(-1))) while (start - from < LONGEST && isWord(text[from]) && isWord(text[from - 1])) from--;
  if (!isWord(suffix[0])) while (to - end < LONGEST && isWord(text[to - 1]) && isWord(text[to])) to++;
  if (isMark(exact[0]) && text[from] !== exact[0] && text[from - 1] === exact[0]) from--;
  if (isMark(exact.at(-1)) && text[to - 1] !== exact.at(-1) && text[to] === exact.at(-1)) to++;
  return { start: from, end: to };
}

const isMark = (unit: string | undefined): boolean => unit !== undefined && /[\p{P}\p{S}]/u.test(unit);
