import { expect, test } from 'vitest';
import { newHighlight } from '../../../src/highlights/highlight.ts';
import { keptBrowser } from './kept-browser.ts';

keptBrowser();
const { searchOver } = await import('../../../src/extension/library/search.ts');

const texts = ['They don’t oil the crane – not yet', 'Die Straße am Hafen', 'Łódź and Gdańsk', 'Smørrebrød, œuvre, Þingvellir', 'ΟΔΥΣΣΕΥΣ', 'coöperate ﬁsh', 'Schlu\u00adss'];
const entries = texts.map((exact, n) => {
  const highlight = newHighlight({ quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } });
  return { key: String(n), page: { url: '', title: '', highlights: [highlight] }, highlight };
});
const search = searchOver(entries);
search.prepare(1_000);

test.each([
  ["don't", 0], ['don’t', 0], ['crane -', 0], ['strasse', 1], ['STRASSE', 1], ['Straße', 1], ['lodz', 2], ['Łódź', 2], ['gdansk', 2], ['smorrebrod', 3], ['oeuvre', 3], ['thing', 3],
  ['οδυσσευς', 4], ['οδυσσευσ', 4], ['cooperate fish', 5], ['schluss', 6],
])('%s is found however it is typed', (query, place) => {
  expect(search.find(query)).toEqual([place]);
});

test('every word must be there, and other letters are others', () => {
  expect(search.find('strasse crane')).toEqual([]);
  expect(search.find('straffe')).toEqual([]);
});
