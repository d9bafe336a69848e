import { expect, test } from 'vitest';
import { columnsOf, directionOf, knownLang } from '../../../src/reader/language.ts';

test('a language tag is brought into form, a malformed one is none', () => {
  expect(knownLang('EN_gb')).toBe('en-GB');
  expect(knownLang('not a language')).toBeNull();
  expect(knownLang('')).toBeNull();
  expect(knownLang(null)).toBeNull();
});

test('direction follows the script, not the language alone', () => {
  for (const lang of ['ar', 'he', 'fa', 'ur', 'yi', 'az-Arab', 'dv']) expect(directionOf(lang), lang).toBe('rtl');
  for (const lang of ['en', 'az', 'ja', 'ar-Latn', null]) expect(directionOf(lang), String(lang)).toBe('ltr');
});

test('columns are offered where a script is set in columns', () => {
  expect(columnsOf('ja')).toBe('vertical-rl');
  expect(columnsOf('zh-TW')).toBe('vertical-rl');
  expect(columnsOf('mn-Mong')).toBe('vertical-lr');
  expect(columnsOf('en')).toBeNull();
  expect(columnsOf(null)).toBeNull();
});
