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
  align: 'start' | 'justify';
  hyphens: boolean;
  /** Columns from right to left where the script is written so; other scripts ignore it. */
  vertical: boolean;
  /** Of reading aloud; 1 is the voice's own. */
  rate: number;
  /** Between spoken paragraphs, seconds. */
  pause: number;
  /** The chosen voice's URI by language ('en'). */
  voices: Record<string, string>;
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
  align: 'start',
  hyphens: true,
  vertical: false,
  rate: 1,
  pause: 0.4,
  voices: {},
};

/** Bounds and steps of the numbers, for the controls and for what comes from storage. */
export const RANGES = {
  size: { min: 14, max: 36, step: 1 },
  width: { min: 40, max: 110, step: 2 },
  lineHeight: { min: 1.2, max: 2.4, step: 0.1 },
  paragraphSpacing: { min: 0, max: 2.4, step: 0.1 },
  letterSpacing: { min: 0, max: 0.16, step: 0.01 },
  rate: { min: 0.5, max: 2.5, step: 0.1 },
  pause: { min: 0, max: 3, step: 0.1 },
} as const;

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
  if (typeof given['hyphens'] === 'boolean') settings.hyphens = given['hyphens'];
  if (typeof given['vertical'] === 'boolean') settings.vertical = given['vertical'];
  if (typeof given['voices'] === 'object' && given['voices']) {
    const named = Object.entries(given['voices']).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    settings.voices = Object.fromEntries(named);
  }
  return settings;
}

function oneOf<T extends string>(names: readonly T[], value: unknown): T | null {
  return names.find((name) => name === value) ?? null;
}
