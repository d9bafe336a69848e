// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { THEMES, themeFor } from '../../../src/reader/themes/themes.ts';

const FOLDER = new URL('../../../src/reader/themes/', import.meta.url);
const valuesOf = (theme: string): Map<string, string> =>
  new Map(Array.from(readFileSync(new URL(`${theme}.css`, FOLDER), 'utf8').matchAll(/--([\w-]+):\s*([^;]+);/g), ([, name = '', value = '']) => [name, value]));

/** Relative luminance of `#rrggbb`, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\da-f]{2}/gi) ?? []).map((part) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What is read on what, and the least contrast it may have: 7 for text, 4.5 for what is beside the text. */
const PAIRS: [ink: string, ground: string, least: number][] = [
  ['ink', 'ground', 7],
  ['ink', 'raised', 7],
  ['ink', 'spoken', 7],
  ['link', 'ground', 7],
  ['visited', 'ground', 7],
  ['link', 'raised', 7],
  ['code-ink', 'code', 7],
  ['mark-ink', 'mark', 7],
  ['selection-ink', 'selection', 7],
  ['soft', 'ground', 4.5],
  ['soft', 'raised', 4.5],
  ['soft', 'code', 4.5],
  ['link', 'spoken', 4.5],
  ['focus', 'ground', 4.5],
  ['focus', 'raised', 4.5],
  ...['comment', 'keyword', 'string', 'number', 'name'].map((token): [string, string, number] => [token, 'code', 4.5]),
];

test('the contrast sum is right', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('every theme file is in the list, and every theme has its file', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.css'));
  expect(files.map((name) => name.replace('.css', '')).sort()).toEqual([...THEMES].sort());
});

test.each(THEMES)('%s gives every property a theme has', (theme) => {
  expect([...valuesOf(theme).keys()]).toEqual([...valuesOf('paper').keys()]);
});

test.each(THEMES)('%s: contrast of text ≥ 7, of what is beside it ≥ 4.5', (theme) => {
  const values = valuesOf(theme);
  const short = PAIRS.map(([ink, ground, least]) => ({ pair: `${ink} on ${ground}`, least, is: contrast(values.get(ink) ?? '', values.get(ground) ?? '') }));
  expect(short.filter(({ least, is }) => is < least).map(({ pair, is }) => `${pair} ${is.toFixed(2)}`)).toEqual([]);
});

test('automatic follows the system', () => {
  expect(themeFor('auto', true)).toBe('dark');
  expect(themeFor('auto', false)).toBe('paper');
  expect(themeFor('sepia', true)).toBe('sepia');
});
