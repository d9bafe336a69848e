// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import rows from '../../data/reader-rows.json' with { type: 'json' };

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const section = /## The reader beside others\n([\s\S]*?)\n## /.exec(read('README.md'))?.[1] ?? '';
const table = section
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()).slice(1, 3));

test('the table in the README says of Quietpage what the tests show, row by row', () => {
  expect(table).toEqual(rows.map(({ row, quietpage }) => [row, quietpage]));
});

test.each(rows)('$row: the tests that show it are there', ({ shown }) => {
  expect(shown.length).toBeGreaterThan(0);
  for (const [file, title] of shown) expect(read(`tests/browser/${file}.test.ts`), file).toContain(`'${title}'`);
});
