import { beforeEach, expect, test } from 'vitest';
import { newHighlight } from '../../../src/highlights/highlight.ts';
import { keptBrowser } from './kept-browser.ts';

const kept = keptBrowser();
const { change, forget } = await import('../../../src/extension/background/queue.ts');
const { editMarked, editSettings, editSite } = await import('../../../src/extension/storage/edit.ts');
const { marked, settings, site } = await import('../../../src/extension/storage/kept.ts');
const { read } = await import('../../../src/extension/storage/read.ts');

const highlight = (exact: string, id: string) =>
  newHighlight({ quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }, position: { type: 'TextPositionSelector', start: 0, end: exact.length } }, { id, now: 1 });
const add = (id: string) => ({ do: 'add', url: 'https://harbour.test/ferry', title: 'Ferry', highlight: highlight(`passage ${id}`, id) }) as const;

beforeEach(() => {
  kept.stored = {};
  kept.full = false;
});

test('changes asked for at once are all written', async () => {
  const page = marked('https://harbour.test/ferry');
  await Promise.all(['a', 'b', 'c', 'd'].map((id) => change(page, (now) => editMarked(now, add(id)))));
  expect((await read(page)).highlights.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

test('changes asked for at once are written together, and a deletion among them is carried out in its turn', async () => {
  const [one, other] = [marked('https://harbour.test/ferry'), marked('https://harbour.test/crane')];
  await change(one, (now) => editMarked(now, add('first')));
  kept.writes = 0;
  await Promise.all([
    change(one, (now) => editMarked(now, { do: 'delete', id: 'first' })),
    change(other, (now) => editMarked(now, add('x'))),
    change(one, (now) => editMarked(now, add('y'))),
    change(other, (now) => editMarked(now, { do: 'delete', id: 'x' })),
  ]);
  expect((await read(one)).highlights.map(({ id }) => id)).toEqual(['y']);
  expect(Object.keys(kept.stored)).toEqual([one.key]);
  expect(kept.writes).toBeLessThan(4);
});

test('of changes written together only the one that cannot be carried out is refused', async () => {
  const page = marked('https://harbour.test/ferry');
  const told = await Promise.allSettled([
    change(page, (now) => editMarked(now, add('a'))),
    change(page, () => {
      throw new Error('broken on purpose');
    }),
    change(page, (now) => editMarked(now, add('b'))),
  ]);
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((await read(page)).highlights.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('what is forgotten while changes wait is forgotten between them', async () => {
  const [page, crane] = [marked('https://harbour.test/ferry'), marked('https://harbour.test/crane')];
  await Promise.all([change(page, (now) => editMarked(now, add('a'))), forget((key) => key.startsWith('page:')), change(crane, (now) => editMarked(now, add('b')))]);
  expect(Object.keys(kept.stored)).toEqual([crane.key]);
});

test('a change that cannot be written is reported, and the next one is still carried out', async () => {
  kept.full = true;
  await expect(change(settings, (now) => editSettings(now, { badge: false }))).rejects.toThrow('no room left');
  kept.full = false;
  await change(settings, (now) => editSettings(now, { selectionBar: false }));
  expect(await read(settings)).toMatchObject({ badge: true, selectionBar: false });
});

test('a broken record is set aside before it is overwritten, and what is sound in it is kept', async () => {
  const page = marked('https://harbour.test/ferry');
  const broken = { version: 1, url: 'https://harbour.test/ferry', title: 'Ferry', highlights: [highlight('sound', 'a'), { id: 'b', selectors: 'none' }] };
  kept.stored = { [page.key]: broken };
  await change(page, (now) => editMarked(now, add('c')));
  expect((await read(page)).highlights.map(({ id }) => id)).toEqual(['a', 'c']);
  const aside = Object.keys(kept.stored).find((key) => key.startsWith(`aside:${page.key}:`));
  expect(kept.stored[aside ?? '']).toEqual(broken);
});

test('a record of a later version is set aside whole', async () => {
  kept.stored = { settings: { version: 99, cleaning: false, novelty: true } };
  expect(await read(settings)).toEqual(settings.fallback);
  await change(settings, (now) => editSettings(now, { badge: false }));
  expect(Object.entries(kept.stored).find(([key]) => key.startsWith('aside:settings:'))?.[1]).toEqual({ version: 99, cleaning: false, novelty: true });
});

test('a sound record is not set aside', async () => {
  await change(settings, (now) => editSettings(now, { badge: false }));
  await change(settings, (now) => editSettings(now, { badge: true }));
  expect(Object.keys(kept.stored)).toEqual(['settings']);
});

test('a site without exceptions is no longer kept', async () => {
  const harbour = site('harbour.test');
  await change(harbour, (now) => editSite(now, { do: 'setCleaning', on: false }));
  expect(Object.keys(kept.stored)).toEqual(['site:harbour.test']);
  await change(harbour, (now) => editSite(now, { do: 'setCleaning', on: true }));
  expect(kept.stored).toEqual({});
});

test('what is forgotten is what was named', async () => {
  await change(marked('x'), (now) => editMarked(now, add('a')));
  await change(settings, (now) => editSettings(now, { badge: false }));
  await forget((key) => key.startsWith('page:'));
  expect(Object.keys(kept.stored)).toEqual(['settings']);
});
