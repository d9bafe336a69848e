import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test, vi } from 'vitest';
import { EXPORTERS } from '../../../src/highlights/exporters/exporters.ts';
import { collectionOf } from '../../../src/highlights/exporters/w3c.ts';
import { newHighlight } from '../../../src/highlights/highlight.ts';
import { readHighlights } from '../../../src/highlights/importers/read-file.ts';
import { PAGES } from './samples.ts';
import { ANNOTATION_COLLECTION } from './w3c-schema.ts';

const NOW = new Date('2024-05-06T07:08:09Z');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each(['backup', 'w3c', 'csv', 'html'] as const)('%s goes out and comes back without loss', (format) => {
  const file = EXPORTERS[format](PAGES, NOW);
  expect(readHighlights(bytes(file.text))).toEqual({ format, pages: PAGES });
});

test.each(Object.entries(EXPORTERS))('%s names its file after the only page, or after the day', (_, write) => {
  expect(write(PAGES, NOW).fileName).toMatch(/^quietpage-highlights-2024-05-06\.\w+$/);
  expect(write(PAGES.slice(0, 1), NOW).fileName).toMatch(/^The old “crane” stops , turning a story\.\w+$/);
  expect(write(PAGES.slice(1), NOW).fileName).not.toMatch(/[\\/:*?"<>|]/);
});

test('what goes out as W3C annotations is valid by the model', () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(ANNOTATION_COLLECTION);
  validate(collectionOf(PAGES));
  expect(validate.errors).toBeNull();
  validate({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', id: 'x', first: { type: 'AnnotationPage', id: 'y', items: [{ type: 'Annotation' }] } });
  expect(validate.errors).not.toBeNull();
});

test('Markdown for Obsidian has properties, quotations, block names and tags', () => {
  const { text } = EXPORTERS.obsidian(PAGES.slice(0, 1), NOW);
  expect(text).toMatch(/^---\ntitle: "The old “crane” <stops>, turning: a \| story"\nsource: "https:\/\/paper\.example\/2024\/old-crane\?a=1&b=2"\n/);
  expect(text).toContain('> [!quote|blue]\n> Rain fell,\n> on "the" harbour\n^a1\n');
  expect(text).toContain('#harbour #two-words #a,-b');
  expect(text).toContain('> \\* no list\n> \\# no heading');
});

test.each(['obsidian', 'readwise'] as const)('%s takes no text for a mark: lines below a line, formulas, entities', (format) => {
  const highlight = newHighlight({ quote: { type: 'TextQuoteSelector', exact: 'Write &lt;b&gt; for $5/$10 & more\n1. no list\n===', prefix: '', suffix: '' } }, { note: 'first\n---\nthen -5 degrees' });
  const { text } = EXPORTERS[format]([{ url: 'https://paper.example/', title: 'T', highlights: [highlight] }], NOW);
  expect(text).toMatch(/Write \\&lt;b\\&gt; for \\\$5\/\\\$10 & more\n(?:> | {2})1\\\. no list\n(?:> | {2})==\\=/);
  expect(text).toMatch(/first\n *--\\-\n *then -5 degrees/);
});

test('no tag holds a mark of Markdown, and no file’s name half a letter', () => {
  const highlight = newHighlight({ quote: { type: 'TextQuoteSelector', exact: 'Rain', prefix: '', suffix: '' } }, { tags: ['<img/src=x>', 'snake_case', '[a](b)'] });
  const { fileName, text } = EXPORTERS.obsidian([{ url: '', title: `${'x'.repeat(79)}🌧️`, highlights: [highlight] }], NOW);
  expect(text).toContain('\n#-img/src=x- #snake_case #-a-(b)\n');
  expect(fileName).toBe(`${'x'.repeat(79)}.md`);
});

test('Markdown for Readwise is a list under title and address', () => {
  const { text } = EXPORTERS.readwise(PAGES, NOW);
  expect(text).toContain('# The old “crane” \\<stops\\>, turning: a \\| story\n\n## Metadata\n- URL: [https://paper.example/2024/old-crane?a=1&b=2](<https://paper.example/2024/old-crane?a=1&b=2>)');
  expect(text).toContain('- Rain fell,\n  on "the" harbour (2023-11-14)\n  - **Note:** =1+1; see');
});

test('HTML shows marks as text, and a spreadsheet runs nothing', () => {
  const { text } = EXPORTERS.html(PAGES, NOW);
  const page = new DOMParser().parseFromString(text, 'text/html');
  expect(page.querySelectorAll('b, script:not([type="application/ld+json"])')).toHaveLength(0);
  expect([...page.querySelectorAll('blockquote')].map(({ textContent }) => textContent)).toContain('Rain fell,\non "the" harbour');
  expect(EXPORTERS.csv(PAGES, NOW).text).not.toMatch(/(^|,|")[=@]/m);
});

test('plain text is for reading', () => {
  expect(EXPORTERS.text(PAGES.slice(1), NOW).text).toBe("A book without an address\n\n'=not a formula\nNote: @home\n2023-11-14 #-x\n");
});

test('a passage, and the file, bear the day that was on the wall', () => {
  vi.stubEnv('TZ', 'Pacific/Auckland');
  const { fileName, text } = EXPORTERS.text(PAGES, new Date('2024-05-06T20:00:00Z'));
  vi.unstubAllEnvs();
  expect(fileName).toBe('quietpage-highlights-2024-05-07.txt');
  expect(text).toContain('2023-11-15 #harbour');
});
