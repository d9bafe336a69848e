import { expect, test } from 'vitest';
import { pageAfter } from '../../../src/article/page-after.ts';

const HERE = 'https://coast.example/2026/03/ferry';

test.each([
  [HERE, `${HERE}?page=2`, 2],
  [HERE, `${HERE}/2/`, 2],
  [HERE, `${HERE}/page/2`, 2],
  [HERE, `${HERE}/seite-2`, 2],
  [`${HERE}.html`, `${HERE}-2.html`, 2],
  [`${HERE}.html`, `${HERE},2.html`, 2],
  [`${HERE}/index.html`, `${HERE}/page-2`, 2],
  [`${HERE}?page=2`, `${HERE}?page=3`, 3],
  [`${HERE}/9`, `${HERE}/10`, 10],
  [`${HERE}?page=1`, `${HERE}?page=2`, 2],
  [`${HERE}?id=7`, `${HERE}?id=7&page=2`, 2],
  ['https://coast.example/novel/chapter-3', 'https://coast.example/novel/chapter-4', 4],
])('%s goes on at %s', (from, to, number) => {
  expect(pageAfter(from, to)).toBe(number);
});

test.each([
  [HERE, HERE],
  [HERE, 'https://coast.example/2026/03/lighthouse'],
  [HERE, 'https://coast.example/2026/04/ferry-sold'],
  [HERE, 'https://other.example/2026/03/ferry?page=2'],
  [`${HERE}?page=2`, `${HERE}?page=4`],
  [`${HERE}?page=3`, `${HERE}?page=2`],
  ['https://coast.example/archives/123', 'https://coast.example/archives/124'],
  ['https://coast.example/story/1048213', 'https://coast.example/story/1048214'],
  ['https://coast.example/', 'https://coast.example/page/12'],
  [HERE, 'javascript:alert(2)'],
  [HERE, ''],
])('%s does not go on at %s', (from, to) => {
  expect(pageAfter(from, to)).toBeNull();
});
