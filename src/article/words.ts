const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LONG_SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** A text's words in lower case; where a script writes no spaces, its pairs of characters. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (word.length < 3 || !LONG_SCRIPTS.test(word)) words.push(word);
    else for (let n = 0; n + 1 < word.length; n++) words.push(word.slice(n, n + 2));
  }
  return words;
}

const TELLING = 4; // characters; shorter words are mostly grammar

/** The words that tell what a text is about. */
export const tellingWords = (text: string): string[] => wordsOf(text).filter((word) => word.length >= TELLING || LONG_SCRIPTS.test(word));

/** Share of `words` that stand in `known`, 0–1; -1 when there are no words to tell by. */
export function overlap(words: string[], known: ReadonlySet<string>): number {
  if (words.length === 0) return -1;
  return words.filter((word) => known.has(word)).length / words.length;
}
