import { expect, test } from 'vitest';
import { readingTime } from '../../../src/reader/reading-time.ts';

test('a thousand English words take about four minutes', () => {
  expect(readingTime('harbour '.repeat(1000), 'en')).toBeCloseTo(1000 / 230);
});

test('Chinese, Japanese and Korean are counted by character', () => {
  for (const character of ['海', 'ひ', '바']) expect(readingTime(character.repeat(4200))).toBeCloseTo(10);
});

test('Latin words among Chinese characters count as words', () => {
  expect(readingTime('港 harbour '.repeat(420))).toBeCloseTo(1 + 420 / 230);
});

test('Thai, written without spaces, is cut into words', () => {
  expect(readingTime('ฉันรักแม่น้ำ'.repeat(230), 'th')).toBeGreaterThan(2);
});

test('no text takes no time', () => {
  expect(readingTime('')).toBe(0);
});
