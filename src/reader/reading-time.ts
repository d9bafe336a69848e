const WORDS_A_MINUTE = 230; // silent reading of non-fiction in English, Brysbaert 2019 (238), a little under for other alphabets
const CHARACTERS_A_MINUTE = 420; // Chinese, Japanese and Korean readers, by character
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const SPACELESS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Minutes a text takes to read, not rounded: characters where the script writes without spaces between words or in syllables, words elsewhere. */
export function readingTime(text: string, lang?: string | null): number {
  const dense = text.match(DENSE)?.length ?? 0;
  const rest = dense > 0 ? text.replace(DENSE, ' ') : text;
  return dense / CHARACTERS_A_MINUTE + countWords(rest, lang) / WORDS_A_MINUTE;
}

function countWords(text: string, lang?: string | null): number {
  if (!SPACELESS.test(text)) return text.match(WORDS)?.length ?? 0;
  let words = 0;
  for (const segment of new Intl.Segmenter(lang ?? undefined, { granularity: 'word' }).segment(text)) if (segment.isWordLike) words++;
  return words;
}
