import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { merge } from '../../../src/highlights/edits.ts';
import { toBackup } from '../../../src/highlights/exporters/backup.ts';
import type { KeyedPage } from '../../../src/highlights/highlight.ts';
import { colorOf } from '../../../src/highlights/importers/importer.ts';
import { plan } from '../../../src/highlights/importers/plan.ts';
import { LARGEST_FILE, readHighlights } from '../../../src/highlights/importers/read-file.ts';
import { PAGES } from './samples.ts';

const bytes = (content: unknown): Uint8Array => strToU8(typeof content === 'string' ? content : JSON.stringify(content));
function read(content: unknown): KeyedPage[] {
  const reading = readHighlights(bytes(content));
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.pages;
}

const hypothesis = {
  export_date: '2024-02-01T00:00:00Z', export_userid: 'acct:me@example', client_version: '1.0',
  annotations: [
    {
      id: 'AbC_1-x', created: '2024-01-02T03:04:05.678901+00:00', updated: '2024-01-03T03:04:05+00:00', uri: 'https://paper.example/crane', text: 'my *note*', tags: ['t1'], document: { title: ['The crane'] },
      target: [{ source: 'https://paper.example/crane', selector: [{ type: 'RangeSelector', startContainer: '/p[1]' }, { type: 'TextPositionSelector', start: 5, end: 9 }, { type: 'TextQuoteSelector', exact: 'fell on', prefix: 'Rain ', suffix: ' the' }] }],
    },
    { id: 'reply', uri: 'https://paper.example/crane', text: 'a reply', tags: [], references: ['AbC_1-x'], target: [{ source: 'https://paper.example/crane' }] },
  ],
};

test('Hypothesis: quote, context, note and tags; offsets of its own text are not taken for ours', () => {
  const [page] = read(hypothesis);
  expect(page).toMatchObject({ url: 'https://paper.example/crane', title: 'The crane' });
  expect(page?.highlights).toHaveLength(1);
  expect(page?.highlights[0]).toMatchObject({ id: 'AbC_1-x', note: 'my *note*', tags: ['t1'], created: Date.parse('2024-01-02T03:04:05.678Z') });
  expect(page?.highlights[0]?.selectors).toEqual({ quote: { type: 'TextQuoteSelector', exact: 'fell on', prefix: 'Rain ', suffix: ' the' } });
  expect(read({ total: 1, rows: hypothesis.annotations })[0]?.highlights).toHaveLength(1);
});

test('Obsidian Web Clipper: HTML becomes text, notes and colours stay', () => {
  const [page] = read([{ url: 'https://paper.example/crane', highlights: [{ text: '<p>Rain <b>fell</b></p><p>twice<script>alert(1)</script></p>', timestamp: '2024-01-02T03:04:05.000Z', color: 'green', notes: ['one', 'two'], comment: 'one' }] }]);
  expect(page?.highlights[0]).toMatchObject({ color: 'green', note: 'one\n\ntwo', created: Date.parse('2024-01-02T03:04:05Z'), selectors: { quote: { exact: 'Rain fell\ntwice' } } });
});

test('Readwise: its export, and the form it imports', () => {
  const csv = 'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\r\n"Rain, ""fell""\non it",The Book,Me,,a note,blue,"one,two",page,3,2024-01-02 03:04:05+00:00,x\r\n';
  const [page] = read(csv);
  expect(page).toMatchObject({ url: '', title: 'The Book' });
  expect(page?.highlights[0]).toMatchObject({ color: 'blue', note: 'a note', tags: ['one', 'two'], created: Date.parse('2024-01-02T03:04:05Z'), selectors: { quote: { exact: 'Rain, "fell"\non it' } } });
  const [simple] = read('Highlight,Title,Author,URL,Note,Location\nfell,The crane,,https://paper.example/crane,,\n');
  expect(simple).toMatchObject({ url: 'https://paper.example/crane', title: 'The crane' });
});

test('Hypothesis: its table, comments and dates as well', () => {
  const csv = 'Created at,Author,Page,URL,Group,Type,Quote,Comment,Tags\n2024-01-02T03:04:05.678Z,me,,https://paper.example/crane,Public,Annotation,"Rain, fell",a note,"one,two"\n2024-01-02T03:04:05.678Z,me,,https://paper.example/crane,Public,Page note,,of the page,\n';
  const [page] = read(csv);
  expect(page?.highlights).toHaveLength(1);
  expect(page?.highlights[0]).toMatchObject({ note: 'a note', tags: ['one', 'two'], created: Date.parse('2024-01-02T03:04:05.678Z'), selectors: { quote: { exact: 'Rain, fell' } } });
});

test.each([';', '\t'])('a table that a spreadsheet saved again with %j between the cells comes back', (separator) => {
  const rows = [['Highlight', 'Title', 'URL', 'Note', 'Tags'], ['"Rain; ""fell"",\tonce"', 'The crane', 'https://paper.example/crane', 'a, b', '"one, two"']];
  const [page] = read(`\ufeff${rows.map((row) => row.join(separator)).join('\r\n')}\r\n`);
  expect(page).toMatchObject({ url: 'https://paper.example/crane', title: 'The crane' });
  expect(page?.highlights[0]).toMatchObject({ note: 'a, b', tags: ['one', 'two'], selectors: { quote: { exact: 'Rain; "fell",\tonce' } } });
});

test('Omnivore: the zip of its export', () => {
  const zip = zipSync({
    'metadata_0_to_1.json': strToU8(JSON.stringify([{ id: '1', slug: 'the-crane-18', title: 'The crane', url: 'https://paper.example/crane', labels: ['ports'], savedAt: '2024-01-02T03:04:05.000Z' }])),
    'content/the-crane-18.html': strToU8('<p>not read</p>'),
    'highlights/the-crane-18.md': strToU8('> Rain fell \n\n#wet #very wet\n\nIndeed.\n\n> Second one '),
  });
  const reading = readHighlights(zip);
  expect(reading).toMatchObject({ format: 'omnivore', pages: [{ url: 'https://paper.example/crane', title: 'The crane', highlights: [{ note: 'Indeed.', tags: ['wet', 'very wet', 'ports'], selectors: { quote: { exact: 'Rain fell' } } }, { selectors: { quote: { exact: 'Second one' } } }] }] });
});

test('a colour by another name is its nearest kin, and one that no colour has is none', () => {
  expect(['Red', 'violet', 'beige', 'constructor', '__proto__'].map(colorOf)).toEqual(['pink', 'purple', undefined, undefined, undefined]);
});

test('W3C annotations of others: a single one, a list, refined selectors, a plain body', () => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'http://example.org/anno1', type: 'Annotation', bodyValue: 'why',
    target: { source: 'https://paper.example/crane', selector: { type: 'FragmentSelector', value: 'p1', refinedBy: { type: 'TextQuoteSelector', exact: 'fell', prefix: 'Rain ' } } },
  };
  expect(read(annotation)[0]?.highlights[0]).toMatchObject({ note: 'why', selectors: { quote: { exact: 'fell', prefix: 'Rain ', suffix: '' } } });
  expect(read([annotation, annotation])[0]?.highlights).toHaveLength(2);
});

test('records as the first version wrote them', () => {
  const records = { 'page:https://paper.example/crane': { version: 1, url: 'https://paper.example/crane', title: 'T', highlights: [{ id: 'x', created: 5, selectors: { quote: { type: 'TextQuoteSelector', exact: 'fell', prefix: '', suffix: '' }, position: { type: 'TextPositionSelector', start: 1, end: 5 } } }] } };
  expect(read({ format: 'quietpage-highlights', version: 1, records })[0]?.highlights[0]).toMatchObject({ id: 'x', created: 5, updated: 5, color: 'yellow', note: '', tags: [] });
});

test('records bear their key, also those that were set aside, and one that is malformed is left', () => {
  const key = 'https://paper.example/crane';
  const page = (id: string) => ({ version: 1, url: `${key}?category=ports`, title: 'T', highlights: [{ id, created: 5, selectors: { quote: { type: 'TextQuoteSelector', exact: id, prefix: '', suffix: '' } } }] });
  const records = { [`page:${key}`]: page('x'), [`aside:page:${key}:1700000000000`]: page('y'), 'page:https://[': page('z') };
  const pages = read({ format: 'quietpage-highlights', version: 1, records });
  expect(pages.map((page) => [page.key, page.highlights.map(({ id }) => id)])).toEqual([[key, ['x', 'y']], [undefined, ['z']]]);
});

test('importing twice adds nothing, and the dry run says so beforehand', () => {
  const [mine] = PAGES;
  const [theirs] = read(toBackup(PAGES, new Date()).text);
  if (!mine || !theirs) throw new Error('no pages');
  const empty = { ...mine, highlights: [] };
  expect(plan(empty, theirs)).toEqual({ added: 3, merged: 0, same: 0 });
  const once = merge(empty, theirs);
  expect(plan(once, theirs)).toEqual({ added: 0, merged: 0, same: 3 });
  const [first] = theirs.highlights;
  const foreign = { ...theirs, highlights: first ? [{ ...first, id: 'other', note: 'another note' }] : [] };
  expect(plan(once, foreign)).toEqual({ added: 0, merged: 1, same: 0 });
});

test.each([
  ['nothing at all', '', 'empty'],
  ['white space', ' \n', 'empty'],
  ['half a file', '{"format":"quietpage-highlights","pages":[', 'broken'],
  ['half a table', 'Highlight,Title\nRain fell,The crane\n"Then, on the tenth day,The crane\nIt stopped,The crane\n', 'broken'],
  ['prose that begins with a quote', '"Rain fell, and fell.', 'unknown'],
  ['a later version', { format: 'quietpage-highlights', version: 9, pages: [] }, 'newer'],
  ['foreign JSON', { hello: 'world' }, 'unknown'],
  ['a list of something else', [1, 2, 3], 'unknown'],
  ['a picture', '\u0000PNG\u0000', 'unknown'],
  ['prose, with a comma', 'Rain fell, and fell.', 'unknown'],
  ['an empty backup', { format: 'quietpage-highlights', version: 1, pages: [] }, 'nothing'],
  ['highlights of no text', { format: 'quietpage-highlights', version: 1, pages: [{ highlights: [{ selectors: 7 }, null, 'x'] }] }, 'nothing'],
  ['a broken zip', 'PK\u0003\u0004 and nothing more', 'broken'],
])('%s is told from highlights', (_, content, problem) => {
  expect(readHighlights(bytes(content))).toEqual({ problem });
});

test('bytes that are no text are told, not guessed', () => {
  expect(readHighlights(new Uint8Array([0xff, 0xfe, 0x80, 0x81]))).toEqual({ problem: 'broken' });
});

test('what is too large, nested without end or pretends to be small is told, and takes no memory', () => {
  expect(readHighlights(new Uint8Array(LARGEST_FILE + 1))).toEqual({ problem: 'too-large' });
  expect(readHighlights(bytes(`${'['.repeat(200_000)}${']'.repeat(200_000)}`))).toHaveProperty('problem');
  const bomb = zipSync({ 'metadata_0_to_1.json': new Uint8Array(70 * 1024 * 1024) }, { level: 1 });
  expect(readHighlights(bomb)).toEqual({ problem: 'unknown' });
});

test('a malicious file brings no address that runs, no marks, no endless names', () => {
  const [page] = read({ format: 'quietpage-highlights', version: 1, pages: [{ url: 'javascript:alert(1)', title: 'x'.repeat(9999), highlights: [{ id: '<img>', created: -5, color: 'url(x)', note: 5, tags: [{}, 'ok'], selectors: { quote: { exact: 'a\u0000b' } }, __proto__: { polluted: true } }] }] });
  expect(page).toMatchObject({ url: '' });
  expect(page?.title.length).toBeLessThanOrEqual(500);
  expect(page?.highlights[0]).toMatchObject({ color: 'yellow', note: '', tags: ['ok'] });
  expect(page?.highlights[0]?.id).not.toContain('<');
  expect({}).not.toHaveProperty('polluted');
});
