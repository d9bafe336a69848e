import { ALIKE } from '../../highlights/fold.ts';

/** Letters that no decomposition takes their stroke or their other half from, as they are typed without. */
const TYPED: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', þ: 'th', ı: 'i', ς: 'σ' };
const LETTERS = new RegExp(`[${Object.keys(TYPED).join('')}]`, 'g');
const MARKS = ALIKE.map(([pattern, becomes]) => [new RegExp(pattern, 'gu'), becomes] as const);

/** As it is typed in a hurry: lower case, without accents, quotes and dashes all alike. Not for places in a text: what comes out may be longer or shorter. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^\u0020-\u007e\s]/.test(lower)) return lower;
  const bare = lower.normalize('NFKD').replace(/[\u0300-\u036f\u00ad\u200b-\u200f\ufeff]/g, '').replace(LETTERS, (letter) => TYPED[letter] ?? letter);
  return MARKS.reduce((made, [pattern, becomes]) => made.replace(pattern, becomes), bare);
}
