import { beforeEach, expect, test } from 'vitest';
import { newHighlight } from '../../../src/highlights/highlight.ts';
import { keptBrowser } from './kept-browser.ts';

const kept = keptBrowser();
const { countChange } = await import('../../../src/extension/background/backup.ts');
const { change } = await import('../../../src/extension/background/queue.ts');
const { checkDaily } = await import('../../../src/extension/background/self-check.ts');
const { roomRunningOut } = await import('../../../src/extension/room-left.ts');
const { editMarked, editRecent, editSettings, markedEdit } = await import('../../../src/extension/storage/edit.ts');
const { readHere } = await import('../../../src/extension/page/here.ts');
const { marked, settings } = await import('../../../src/extension/storage/kept.ts');
const { read } = await import('../../../src/extension/storage/read.ts');

const KEY = 'https://harbour.test/ferry';
const quote = (exact: string) => ({ quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' } });
const highlight = (id: string) => newHighlight(quote(`passage ${id}`), { id, now: 1 });

beforeEach(() => {
  kept.stored = {};
  kept.full = false;
});

test('a record of version 0.1.0 is read with what came later filled in', async () => {
  const position = { type: 'TextPositionSelector', start: 1, end: 5 };
  kept.stored = { [`page:${KEY}`]: { version: 1, url: KEY, title: 'Ferry', highlights: [{ id: 'a', created: 7, selectors: { ...quote('fell'), position } }] } };
  expect(await read(marked(KEY))).toEqual({ url: KEY, title: 'Ferry', highlights: [{ id: 'a', created: 7, updated: 7, color: 'yellow', note: '', tags: [], selectors: { ...quote('fell'), position } }] });
});

test('changes, marks of what was not found and files are written in turn, and asking twice is asking once', async () => {
  const page = marked(KEY);
  const edits = [
    { do: 'add', url: KEY, title: 'Ferry', highlight: highlight('a') },
    { do: 'change', id: 'a', change: { color: 'blue', note: 'n', tags: ['t'] }, at: 9 },
    { do: 'merge', page: { url: KEY, title: 'Ferry', highlights: [highlight('b')] } },
    { do: 'lost', ids: ['b'] },
  ].map((raw) => markedEdit(raw));
  for (const edit of [...edits, ...edits.slice(1)]) if (edit) await change(page, (now) => editMarked(now, edit));
  expect((await read(page)).highlights).toEqual([{ ...highlight('a'), color: 'blue', note: 'n', tags: ['t'], updated: 9 }, { ...highlight('b'), lost: true }]);
});

test.each([[{ do: 'change', id: 'a', change: { color: 'blue' } }], [{ do: 'merge', page: { url: KEY } }], [{ do: 'lost' }], [{ do: 'merge', page: 7 }]])('%j is no edit', (raw) => {
  expect(markedEdit(raw)).toBeUndefined();
});

test('a change out of a page may hold nothing unsound', () => {
  expect(markedEdit({ do: 'change', id: 'a', change: { color: 'url(x)', note: 7, selectors: {}, id: 'other' }, at: 1 })).toEqual({ do: 'change', id: 'a', change: {}, at: 1 });
});

test('once a day broken records are mended, and all of them stays', async () => {
  const broken = { version: 1, url: KEY, title: 'Ferry', highlights: [highlight('a'), { id: 'b', selectors: 7 }] };
  kept.stored = { [`page:${KEY}`]: broken, 'page:sound': { version: 1, url: 'sound', title: '', highlights: [highlight('c')] }, 'page:hopeless': 'x' };
  expect(await checkDaily(1_000_000_000_000)).toBe(2);
  expect((await read(marked(KEY))).highlights).toEqual([highlight('a')]);
  const aside = Object.entries(kept.stored).filter(([key]) => key.startsWith('aside:'));
  expect(aside.map(([, value]) => value)).toEqual(expect.arrayContaining([broken, 'x']));
  expect(await checkDaily(1_000_000_000_000 + 3_600_000)).toBeNull();
  expect(await checkDaily(1_000_000_000_000 + 90_000_000)).toBe(0);
});

test('a record of a later version is left where it is', async () => {
  const later = { version: 2, url: KEY, title: 'Ferry', highlights: { a: 'in another form' } };
  kept.stored = { [`page:${KEY}`]: later };
  expect(await checkDaily(1_000_000_000_000)).toBe(0);
  expect(kept.stored).toMatchObject({ [`page:${KEY}`]: later });
});

test('a clock that was set back does not stop the checks', async () => {
  await checkDaily(2_000_000_000_000);
  expect(await checkDaily(1_000_000_000_000)).toBe(0);
});

test('a backup is written after fifty changes, and stays due until it is on disk', async () => {
  const files: string[] = [];
  const save = async (_: string, text: string): Promise<void> => void files.push(text);
  await countChange(save);
  expect(kept.stored).toEqual({});
  await change(settings, (now) => editSettings(now, { backups: true }));
  await change(marked(KEY), (now) => editMarked(now, { do: 'add', url: KEY, title: 'Ferry', highlight: highlight('a') }));
  for (let n = 0; n < 49; n++) await countChange(save);
  expect(files).toHaveLength(0);
  await expect(countChange(() => Promise.reject(new Error('no room left')))).rejects.toThrow('no room left');
  await countChange(save);
  expect(files).toHaveLength(1);
  expect(JSON.parse(files[0] ?? '')).toMatchObject({ format: 'quietpage-highlights', pages: [{ key: KEY, url: KEY, highlights: [{ id: 'a' }] }] });
  await countChange(save);
  expect(files).toHaveLength(1);
});

test('a page reads its own record of highlights and no other', async () => {
  kept.stored = { [`page:${KEY}`]: { version: 1, url: KEY, title: 'Ferry', highlights: [highlight('a')] }, 'page:other': { version: 1, url: 'other', title: '', highlights: [] } };
  kept.read = [];
  expect((await readHere('harbour.test', KEY)).marked.highlights).toEqual([highlight('a')]);
  expect(kept.read.filter((key) => key === null || key.startsWith('page:'))).toEqual([`page:${KEY}`]);
});

test('the pages marked last are known, the latest first, each once and not without end', () => {
  let pages: string[] = [];
  for (let n = 0; n < 60; n++) ({ pages } = editRecent({ pages }, `page ${n}`));
  ({ pages } = editRecent({ pages }, 'page 40'));
  expect(pages.slice(0, 3)).toEqual(['page 40', 'page 59', 'page 58']);
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages.length).toBeLessThan(60);
});

test('little room is told in time', async () => {
  const storage = (quota: number | undefined, usage: number): { storage: StorageManager } => ({ storage: { estimate: async () => ({ usage, ...(quota !== undefined && { quota }) }) } as StorageManager });
  expect(await roomRunningOut(storage(10e9, 1e6))).toBeNull();
  expect(await roomRunningOut(storage(10e9, 10e9 - 5e6))).toBe(5e6);
  expect(await roomRunningOut(storage(undefined, 5))).toBeNull();
});
