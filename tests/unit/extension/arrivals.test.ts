import { expect, test } from 'vitest';
import { newHighlight, type PageHighlights } from '../../../src/highlights/highlight.ts';
import { readHighlights } from '../../../src/highlights/importers/read-file.ts';
import { keptBrowser } from './kept-browser.ts';

keptBrowser();
const { arrivalsOf } = await import('../../../src/extension/library/arrivals.ts');
const { editMarked, markedEdit } = await import('../../../src/extension/storage/edit.ts');

const FERRY = 'https://harbour.test/ferry';
const highlight = (id: string, exact = `passage ${id}`) => newHighlight({ quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } }, { id, now: 1 });
const page = (url: string, ...ids: string[]): PageHighlights => ({ url, title: 'T', highlights: ids.map((id) => highlight(id)) });

test('what is too long to be kept is left out and counted by page, and the rest is taken', () => {
  const long = { ...page(FERRY, 'a'), highlights: [highlight('a'), highlight('b', 'x'.repeat(300_000))] };
  const pages = [page(`https://harbour.test/${'x'.repeat(12_000)}`, 'c', 'd'), long, page('https://harbour.test/crane', 'e')];
  const { taken, refused } = arrivalsOf(pages, new Map());
  expect(taken.map(({ key, page: { highlights } }) => [key, highlights.map(({ id }) => id)])).toEqual([[FERRY, ['a']], ['https://harbour.test/crane', ['e']]]);
  expect(refused.map(({ page, count }) => [page.url.length, count])).toEqual([[12_021, 2], [FERRY.length, 1]]);
});

test('a page of which nothing can be kept leaves no empty record', () => {
  const nothing = { ...page(FERRY), highlights: [highlight('a', 'x'.repeat(300_000))] };
  expect(arrivalsOf([nothing], new Map()).taken).toEqual([]);
  const edit = markedEdit({ do: 'merge', page: nothing });
  expect(edit && editMarked({ url: '', title: '', highlights: [] }, edit)).toBeNull();
});

test('of a long context the part near the passage is taken, and the highlight with it', () => {
  const selector = { type: 'TextQuoteSelector', exact: 'fell', prefix: `${'far '.repeat(400)}near `, suffix: ` next${' far'.repeat(400)}` };
  const file = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'x', type: 'Annotation', target: { source: FERRY, selector } };
  const reading = readHighlights(new TextEncoder().encode(JSON.stringify(file)));
  const { taken, refused } = arrivalsOf('pages' in reading ? reading.pages : [], new Map());
  expect(refused).toEqual([]);
  expect(taken[0]?.page.highlights[0]?.selectors.quote).toMatchObject({ prefix: expect.stringMatching(/^.{400,600}near $/), suffix: expect.stringMatching(/^ next.{400,600}$/) });
});

const STORM = 'https://harbour.test/storm';

test('a page goes where its key says, else where its address is kept already, else under its address', () => {
  const kept = new Map([[STORM, page(`${STORM}?category=world`, 'a')], [FERRY, page(FERRY, 'b')]]);
  const keyOf = (url: string, key?: string): string | undefined => arrivalsOf([{ ...page(url, 'c'), ...(key && { key }) }], kept).taken[0]?.key;
  expect(keyOf(`${STORM}?category=world`, `${STORM}/whole`)).toBe(`${STORM}/whole`);
  expect(keyOf(`http://www.harbour.test/storm?category=world&utm_source=x`)).toBe(STORM);
  expect(keyOf(FERRY)).toBe(FERRY);
  expect(keyOf(`${STORM}?category=home`)).toBe(`${STORM}?category=home`);
  expect(keyOf('')).toBe('urn:quietpage:untitled:T');
});
