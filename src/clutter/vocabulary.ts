const MIN_LETTERS = 4; // shorter words are articles and prepositions in every language with spaces
const WORDS = /(?<dense>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+)|\p{L}+/gu;

/** Words that can tell what a text is about: lower case, no accents, four letters and more; pairs of characters where script has no spaces. */
export function* wordsIn(text: string): Generator<string> {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const { 0: word, groups } of folded.matchAll(WORDS)) {
    if (groups?.['dense']) for (let n = 0; n + 1 < word.length; n++) yield word.slice(n, n + 2);
    else if (word.length >= MIN_LETTERS) yield word;
  }
}

/** How many telling words a text has, and how many of them the vocabulary knows. */
export function overlap(text: string, vocabulary: ReadonlySet<string>): { words: number; known: number } {
  const words = new Set(wordsIn(text));
  let known = 0;
  for (const word of words) if (vocabulary.has(word)) known++;
  return { words: words.size, known };
}
