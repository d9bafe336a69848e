import { expect, test } from 'vitest';
import { findAll, findAllOfMany } from '../../../src/highlights/find-all.ts';
import { finish } from '../../../src/highlights/finish.ts';

const WORDS = 'rainfellontheharbourforninedaysandthecrane';
const TEXT = Array.from({ length: 9000 }, (_, n) => WORDS.slice((n * 7) % 30, ((n * 7) % 30) + 5) + (n % 11 === 0 ? String.fromCharCode(0x4e00 + (n % 50)) : '')).join('');
const PIECES = [...Array.from({ length: 60 }, (_, n) => TEXT.slice(n * 611, n * 611 + 3 + n)), 'nowhere to be found', 'absent', TEXT.slice(-20), TEXT.slice(0, 20)];

test('many pieces looked for in one pass are found where each alone is', () => {
  const found = finish(findAllOfMany(TEXT, PIECES, 50));
  for (const piece of PIECES) expect(found.get(piece), piece).toEqual(findAll(TEXT, piece, 50));
});

test('overlapping places count, and no more are told than asked for', () => {
  expect(findAll('aaaa', 'aa', 9)).toEqual([0, 1, 2]);
  expect(finish(findAllOfMany('a'.repeat(40), ['a'.repeat(10)], 5)).get('a'.repeat(10))).toEqual([0, 1, 2, 3, 4]);
});
