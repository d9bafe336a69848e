const months = new Map<string, Map<string, number>>();

/** Names of months in a language and in English, whole and short, in lower case, as 1 to 12. */
function monthsOf(lang: string): Map<string, number> {
  const known = months.get(lang);
  if (known) return known;
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) { // some languages decline a month that stands in a date
      for (const tongue of ['en', lang]) {
        const format = formatOf(tongue, { month, day, timeZone: 'UTC' });
        for (let n = 0; n < 12; n++) names.set(format.formatToParts(Date.UTC(2024, n, 15)).find(({ type }) => type === 'month')?.value.toLowerCase().replace(/\.$/, '') ?? '', n + 1);
      }
    }
  }
  months.set(lang, names);
  return names;
}

function formatOf(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(lang, options);
  } catch {
    return new Intl.DateTimeFormat('en', options); // what the page gives is no language
  }
}

/** The month a word names, 1 to 12; 0 if none. An ending or a point more does not matter ('Sept.'). */
export function monthIn(word: string, lang: string): number {
  const names = monthsOf(lang);
  const own = word.toLowerCase().replace(/\.$/, '');
  return names.get(own) ?? (own.length > 3 ? (names.get(own.slice(0, -1)) ?? 0) : 0);
}

/** A day as yyyy-mm-dd; `null` where there is no such day, or none on which a page may have been published. */
export function iso(year: string | undefined, month: number | string | undefined, day: string | undefined): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isThere = Number(year) > 1990 && Number(year) < 2100 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isThere ? date.toISOString().slice(0, 10) : null;
}

const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[-\s]+(?:de\s+|of\s+|ב(?=\p{L}))?([\p{L}\p{M}]+)\.?,?[-\s]+(?:de\s+)?((?:19|20)\d\d)/gu;
const MONTH_FIRST = /([\p{L}\p{M}]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)/gu;
const NUMBERS = /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})[/.]((?:19|20)\d\d)(?!\d)/;

const FIGURES = ['٠', '۰', '०', '০'].map((nought) => nought.codePointAt(0) ?? 0); // Arabic, Persian, Devanagari, Bengali: ten in a row from nought

/** Figures of other scripts as those of ours. */
const figuresRead = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, (figure) => String(FIGURES.map((nought) => (figure.codePointAt(0) ?? 0) - nought).find((value) => value >= 0 && value <= 9) ?? figure));

/** The first day named in a text in a language, as yyyy-mm-dd; `null` where none is. */
export function dayIn(said: string, lang: string): string | null {
  const text = figuresRead(said);
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year) return iso(year, month, day);
  for (const [, day, name = '', year] of text.matchAll(DAY_FIRST)) if (monthIn(name, lang)) return iso(year, monthIn(name, lang), day);
  for (const [, name = '', day, year] of text.matchAll(MONTH_FIRST)) if (monthIn(name, lang)) return iso(year, monthIn(name, lang), day);
  const [, a, mark, b, last] = NUMBERS.exec(text) ?? [];
  // with strokes English puts the month first, except where it cannot be one
  const isMonthFirst = Number(b) > 12 || (Number(a) <= 12 && mark === '/' && /^en(?:-us)?$/i.test(lang));
  return isMonthFirst ? iso(last, a, b) : iso(last, b, a);
}
