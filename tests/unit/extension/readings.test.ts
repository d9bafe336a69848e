import { beforeEach, expect, test } from 'vitest';
import { readPage } from '../../../src/article/page.ts';
import { readingsOf } from '../../../src/extension/page/readings.ts';

const PROSE = 'Rain fell on the harbour for nine days before the ferry sailed again, and the whole town came down to the quay to see it leave. ';

beforeEach(() => {
  document.body.replaceChildren();
  for (let n = 0; n < 3; n++) document.body.append(Object.assign(document.createElement('p'), { textContent: PROSE }));
});

test('what was read and judged serves again while the page stays the same', () => {
  const readings = readingsOf(document);
  const page = readPage(document);
  readings.keep(page)([]);
  document.body.setAttribute('class', 'wide');
  document.documentElement.append(document.createElement('aside'));
  expect(readings.latest()).toEqual({ page, verdicts: [] });
  readings.end();
});

test.each<[string, () => void]>([
  ['a paragraph comes', () => document.body.append(document.createElement('p'))],
  ['words change', () => document.querySelector('p')?.firstChild?.replaceWith('Other words.')],
  ['the body is another', () => document.documentElement.replaceChild(document.createElement('body'), document.body)],
])('it is read anew when %s', (_, change) => {
  const readings = readingsOf(document);
  const page = readPage(document);
  readings.keep(page)([]);
  change();
  expect(readings.latest().page).not.toBe(page);
  readings.end();
});

test('a reading during which the page changed is not kept', async () => {
  const readings = readingsOf(document);
  const page = readPage(document);
  const judged = readings.keep(page);
  document.querySelector('p')?.remove();
  await Promise.resolve();
  judged([]);
  expect(readings.latest().page).not.toBe(page);
  readings.end();
});
