const RIGHT_TO_LEFT = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa'.split(' '));
const UPRIGHT_COLUMNS = new Set('Hans Hant Jpan Kore Hani Bopo'.split(' '));

/** A language tag as the platform knows it, or `null` for none or a malformed one. */
export function knownLang(lang: string | null | undefined): string | null {
  if (!lang) return null;
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** The direction a language is written in; left to right when nothing is known. */
export const directionOf = (lang: string | null): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(scriptOf(lang) ?? '') ? 'rtl' : 'ltr');

/** The writing mode in which a language is also set in columns, or `null` for one that is not. */
export function columnsOf(lang: string | null): 'vertical-rl' | 'vertical-lr' | null {
  const script = scriptOf(lang) ?? '';
  if (script === 'Mong') return 'vertical-lr';
  return UPRIGHT_COLUMNS.has(script) ? 'vertical-rl' : null;
}

const LATIN = /^(?:en|de|fr|es|it|pt|nl|pl)(?:-[A-Z]{2})?$/; // most of what is read: the platform's tables of languages take their time to load

const scriptOf = (lang: string | null): string | undefined => (lang && !LATIN.test(lang) ? new Intl.Locale(lang).maximize().script : undefined);

const PLAIN_DIGITS = /^(?:en|de|fr|es|it|pt|nl|pl|ru|zh|ja|ko)(?:-|$)/; // and a number below a thousand is nothing but its digits

/** A whole number below a thousand as a language writes it. */
export const numeral = (number: number, lang: string): string => (PLAIN_DIGITS.test(lang) ? String(number) : new Intl.NumberFormat(lang).format(number));
