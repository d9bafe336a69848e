import { expect, test } from 'vitest';
import { describe } from '../../../src/highlights/describe.ts';
import { page, rangeOf } from './page.ts';

const snapped = (text: string): string | undefined => describe(document, rangeOf(text), { snap: true })?.quote.exact;

test('a word that is cut is taken whole', () => {
  page('<p>Nobody had oiled it since the spring.</p>');
  expect(snapped('body had oil')).toBe('Nobody had oiled');
  expect(snapped('had oiled')).toBe('had oiled');
});

test('a part of a single word is meant so', () => {
  page('<p>The harbourmaster went home.</p>');
  expect(snapped('master')).toBe('master');
});

test('words are told by the rules of the language', () => {
  page('<p lang="ja">十日目に古いクレーンが止まった。</p><p lang="x-nonsense-!">No such language here.</p>');
  expect(snapped('いクレー')).toBe('古いクレーン');
  expect(snapped('such lang')).toBe('such language');
});
