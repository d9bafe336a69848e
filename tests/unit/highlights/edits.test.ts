import { expect, test } from 'vitest';
import { add, change, changeOf, difference, inverse, merge, remove } from '../../../src/highlights/edits.ts';
import { type Highlight, newHighlight, newId, type PageHighlights } from '../../../src/highlights/highlight.ts';
import { plan } from '../../../src/highlights/importers/plan.ts';

const quote = (exact: string, prefix = '', suffix = ''): Highlight['selectors'] => ({ quote: { type: 'TextQuoteSelector', exact, prefix, suffix } });
const record = (...highlights: Highlight[]): PageHighlights => ({ url: 'https://a.example/b', title: 'B', highlights });
const made = (id: string, exact: string, more: Partial<Highlight> = {}): Highlight => ({ ...newHighlight(quote(exact), { id, now: 1 }), ...more });

test('adding twice is adding once, removing takes away only that', () => {
  const one = made('1', 'one');
  const both = add(add(add(record(), one), made('2', 'two')), one);
  expect(both.highlights.map(({ id }) => id)).toEqual(['2', '1']);
  expect(remove(both, '2').highlights).toEqual([one]);
  expect(remove(both, '9')).toEqual(both);
});

test('a change is dated and touches nothing else', () => {
  const before = record(made('1', 'one'), made('2', 'two'));
  const after = change(before, '1', { color: 'blue', note: 'n' }, 5);
  expect(after.highlights[0]).toEqual({ ...before.highlights[0], color: 'blue', note: 'n', updated: 5 });
  expect(after.highlights[1]).toBe(before.highlights[1]);
  expect(before.highlights[0]?.note).toBe('');
});

test('the same passage saved once more is recoloured, and keeps what was written', () => {
  const there = made('1', 'one', { note: 'mine', tags: ['a'] });
  expect(changeOf(there, { color: 'green', note: '', tags: [] })).toEqual({ color: 'green' });
  expect(changeOf(there, { note: 'more', tags: ['b'] })).toEqual({ note: 'mine\n\nmore', tags: ['a', 'b'] });
  expect(changeOf(there, {})).toEqual({});
});

test('of a change only what differs is left, and its inverse brings back no more than that', () => {
  const before = made('1', 'one', { note: 'n', tags: ['a', 'b'] });
  expect(difference(before, { color: 'blue', note: 'n', tags: ['a', 'b'] })).toEqual({ color: 'blue' });
  expect(difference(before, { color: 'yellow', note: 'n', tags: ['b', 'a'] })).toEqual({ tags: ['b', 'a'] });
  expect(inverse(before, { color: 'blue', note: '' })).toEqual({ color: 'yellow', note: 'n' });
});

test('merging joins the same passage, keeps others, and adds nothing the second time', () => {
  const mine = record(made('1', 'The “old” crane', { note: 'mine', tags: ['a'] }));
  const theirs = record(made('x', 'The "old"  crane', { note: 'theirs', tags: ['b'], color: 'pink', updated: 9 }), made('y', 'benches'));
  const once = merge(mine, theirs);
  expect(once.highlights).toHaveLength(2);
  expect(once.highlights[0]).toMatchObject({ id: '1', note: 'mine\n\ntheirs', tags: ['a', 'b'], color: 'pink', updated: 9, created: 1 });
  expect(merge(once, theirs)).toEqual(once);
  expect(merge(once, once)).toEqual(once);
});

test('equal words in other surroundings are another passage', () => {
  const one = made('1', 'ships', { selectors: quote('ships', 'in spring the ', ' came home') });
  const two = made('2', 'ships', { selectors: quote('ships', 'in autumn the ', ' went away') });
  expect(merge(record(one), record(two)).highlights).toHaveLength(2);
  const shorter = made('3', 'ships', { selectors: quote('ships', 'spring the ', ' came') });
  expect(merge(record(one), record(shorter)).highlights).toHaveLength(1);
});

test('thousands of passages of one page are merged while one waits, and joined when they come again', () => {
  const many = Array.from({ length: 8_000 }, (_, n) => made(`m${n}`, `Passage ${n} of a page that somebody has marked from its first line to its last.`));
  const all = merge(record(), record(...many));
  const again = merge(all, record(...many.map((highlight) => ({ ...highlight, id: `x${highlight.id}`, note: 'theirs' }))));
  expect(again.highlights).toHaveLength(8_000);
  expect(again.highlights.every(({ note }) => note === 'theirs')).toBe(true);
  expect(plan(all, record(...many))).toEqual({ added: 0, merged: 0, same: 8_000 });
});

test('of two states of one highlight the later wins', () => {
  const old = made('1', 'one', { note: 'old', tags: ['gone'] });
  const late = made('1', 'one', { note: 'new', tags: [], updated: 7 });
  expect(merge(record(late), record(old)).highlights).toEqual([late]);
  expect(merge(record(old), record(late)).highlights).toEqual([late]);
});

test('ids do not repeat', () => {
  expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
});
