const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LONG_SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const TELLING = 4; // characters; shorter words are mostly grammar
const PLAIN = /^[\0-\x7f\u2010-\u2027]*$/; // most texts of half the web, and sooner read as such
const PLAIN_WORD = /[a-z\d]{4,}/g;

/** The words that tell what a text is about, in lower case; where a script writes no spaces, its pairs of characters. */
export function tellingWords(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(PLAIN_WORD) ?? [];
  const found = text.toLowerCase().match(WORD) ?? [];
  if (!LONG_SCRIPTS.test(text)) return found.filter((word) => word.length >= TELLING);
  return found.flatMap(partsOf).filter((word) => word.length >= TELLING || LONG_SCRIPTS.test(word));
}

function partsOf(word: string): string[] {
  if (word.length < 3 || !LONG_SCRIPTS.test(word)) return [word];
  return Array.from({ length: word.length - 1 }, (_, n) => word.slice(n, n + 2));
}

/** Share of `words` that stand in `known`, 0–1; -1 when there are no words to tell by. */
export function overlap(words: readonly string[], known: ReadonlySet<string>): number {
  if (words.length === 0) return -1;
  let found = 0;
  for (const word of words) if (known.has(word)) found++;
  return found / words.length;
}
