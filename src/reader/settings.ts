import { THEMES, type Theme } from './themes/themes.ts';

export const FONTS = ['serif', 'sans', 'mono', 'system', 'hyperlegible', 'dyslexic'] as const;
type Font = (typeof FONTS)[number];

/** How the reader looks and speaks. Lengths in em are of the text's own size. */
export type ReaderSettings = {
  /** `auto` follows the system between paper and dark. */
  theme: Theme | 'auto';
  font: Font;
  /** Pixels. */
  size: number;
  /** Of a line, in characters of half an em. */
  width: number;
  /** Of the text's size. */
  lineHeight: number;
  /** Between paragraphs, em. */
  paragraphSpacing: number;
  /** Em. */
  letterSpacing: number;
  /** Em, beside the space itself. */
  wordSpacing: number;
  align: 'start' | 'justify';
  hyphens: boolean;
  /** Columns from right to left where the script is written so; other scripts ignore it. */
  vertical: boolean;
  /** Whether the article is turned page by page instead of scrolled. */
  pages: boolean;
  /** Whether the first letters of every word stand out. */
  beginnings: boolean;
  /** The reader's own style rules for the article, as written. */
  css: string;
  /** Of reading aloud; 1 is the voice's own. */
  rate: number;
  /** Between spoken paragraphs, seconds. */
  pause: number;
  /** The chosen voice's URI by language ('en'). */
  voices: Record<string, string>;
  /** Keys other than ours, by the label of what they do. */
  keys: Record<string, string>;
};

/** What a reader has who never chose. */
export const SETTINGS: ReaderSettings = {
  theme: 'auto',
  font: 'serif',
  size: 20,
  width: 66,
  lineHeight: 1.6,
  paragraphSpacing: 0.9,
  letterSpacing: 0,
  wordSpacing: 0,
  align: 'start',
  hyphens: true,
  vertical: false,
  pages: false,
  beginnings: false,
  css: '',
  rate: 1,
  pause: 0.4,
  voices: {},
  keys: {},
};

/** Bounds and steps of the numbers, for the controls and for what comes from storage. */
export const RANGES = {
  size: { min: 14, max: 36, step: 1 },
  width: { min: 40, max: 110, step: 2 },
  lineHeight: { min: 1.2, max: 2.4, step: 0.1 },
  paragraphSpacing: { min: 0, max: 2.4, step: 0.1 },
  letterSpacing: { min: 0, max: 0.16, step: 0.01 },
  wordSpacing: { min: 0, max: 0.6, step: 0.02 },
  rate: { min: 0.5, max: 2.5, step: 0.1 },
  pause: { min: 0, max: 3, step: 0.1 },
} as const;

const LONGEST_CSS = 20_000; // characters

/** Settings from anything stored: what is missing, of another type or out of bounds has its fallback or its bound. */
export function readSettings(stored: unknown): ReaderSettings {
  const given: Record<string, unknown> = typeof stored === 'object' && stored ? { ...stored } : {};
  const settings = { ...SETTINGS };
  for (const [name, { min, max }] of Object.entries(RANGES) as [keyof typeof RANGES, { min: number; max: number }][]) {
    const value = given[name];
    if (typeof value === 'number' && Number.isFinite(value)) settings[name] = Math.min(max, Math.max(min, value));
  }
  settings.theme = oneOf(['auto', ...THEMES], given['theme']) ?? SETTINGS.theme;
  settings.font = oneOf(FONTS, given['font']) ?? SETTINGS.font;
  settings.align = oneOf(['start', 'justify'] as const, given['align']) ?? SETTINGS.align;
  for (const name of ['hyphens', 'vertical', 'pages', 'beginnings'] as const) {
    const value = given[name];
    if (typeof value === 'boolean') settings[name] = value;
  }
  if (typeof given['css'] === 'string') settings.css = given['css'].slice(0, LONGEST_CSS);
  settings.voices = strings(given['voices'], () => true);
  settings.keys = strings(given['keys'], isKey);
  return settings;
}

/** Whether a key may be a shortcut: one letter, digit or mark, as the event calls it; the others move, press and leave. */
export const isKey = (key: string): boolean => /^\S$/u.test(key);

function strings(given: unknown, isSound: (value: string) => boolean): Record<string, string> {
  if (typeof given !== 'object' || !given) return {};
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && isSound(entry[1])));
}

function oneOf<T extends string>(names: readonly T[], value: unknown): T | null {
  return names.find((name) => name === value) ?? null;
}
