import type { RootText } from './text-of.ts';

const REACH = 64; // units either side; no word is longer

/**
 * Widens a stretch to whole words where it cuts one, by the language's own rules. A stretch within a single word is meant so and stays.
 * @param locale of the text, such as its `lang`; rules differ for Thai, Chinese and Japanese
 */
export function snapToWords({ text }: RootText, start: number, end: number, locale?: string): { start: number; end: number } {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  const words = [...new Intl.Segmenter(known(locale), { granularity: 'word' }).segment(text.slice(from, to))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
  if (words.some((word) => word.start <= start && end <= word.end)) return { start, end };
  const cutAtStart = words.find((word) => word.start < start && start < word.end);
  const cutAtEnd = words.find((word) => word.start < end && end < word.end);
  return { start: cutAtStart?.start ?? start, end: cutAtEnd?.end ?? end };
}

/** A page may claim a language that does not exist. */
function known(locale: string | undefined): string | undefined {
  try {
    return locale && Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}
