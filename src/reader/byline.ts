import type { Article } from '../article/article.ts';

const STYLES: Intl.DateTimeFormatOptions[] = [{ dateStyle: 'full' }, { dateStyle: 'long' }, { dateStyle: 'medium' }, { weekday: 'short', month: 'short' }];
const BREAK = /[\s·•|,–—/-]+/gu;
const ZONES = /\b(?:UTC|GMT|[A-Z]{1,4}[SD]?T)\b/g;
const ZEROS = ['0', '\u0660', '\u06f0', '\u0966', '\uff10']; // of the digits dates are written with: ASCII, Arabic, Persian, Devanagari, wide
const BESIDE = new Set(['am', 'pm', 'a', 'p', 'm', 'at', 'on']); // what English puts between a date and its time

/** Who wrote an article, without a date of its own at the end: the date is told beside it. `null` where nothing else is said. */
export function bylineOf({ byline, publishedTime }: Pick<Article, 'byline' | 'publishedTime'>, lang: string | null): string | null {
  const line = byline?.trim();
  if (!line || !publishedTime || Number.isNaN(Date.parse(publishedTime))) return line || null;
  const days = daysOf(publishedTime);
  const starts = [0, ...Array.from(line.matchAll(BREAK), ({ index, 0: { length } }) => index + length)];
  const start = starts.find((at) => at < line.length && days.some((day) => isDate(line.slice(at), day, lang)));
  return (start === undefined ? line : line.slice(0, start).replace(/[\s·•|,–—/-]+$/u, '')) || null;
}

/** The days a moment may be written as: as it stands there, by universal time and by the reader's clock. */
function daysOf(published: string): Date[] {
  const time = new Date(published);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(published) ?? [];
  const here = Date.UTC(time.getFullYear(), time.getMonth(), time.getDate());
  return [...(year ? [new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))] : []), time, new Date(here)];
}

/** Whether a text says this day and nothing else but a time of it, in the article's language or in English. */
function isDate(text: string, day: Date, lang: string | null): boolean {
  const numbers = new Set(plainDigits(text).match(/\d+/g)?.map(Number));
  if (!numbers.has(day.getUTCFullYear()) || !numbers.has(day.getUTCDate())) return false;
  const words = wordsOf(text);
  const known = new Set([lang ?? 'en', 'en', 'en-GB'].flatMap((locale) => STYLES.flatMap((style) => wordsOf(new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(day)))));
  const hasMonth = numbers.has(day.getUTCMonth() + 1) || words.some((word) => word.length > 2 && known.has(word));
  const isKnown = (word: string): boolean => known.has(word) || BESIDE.has(word);
  return hasMonth && words.every(isKnown);
}

const wordsOf = (text: string): string[] => (text.replace(ZONES, '').match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
const plainDigits = (text: string): string => text.replace(/\p{Nd}/gu, (digit) => String(digit.charCodeAt(0) - (ZEROS.findLast((zero) => zero <= digit) ?? '0').charCodeAt(0)));
