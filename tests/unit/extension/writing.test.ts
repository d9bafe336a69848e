import { beforeEach, expect, test } from 'vitest';
import { newHighlight, type PageHighlights } from '../../../src/highlights/highlight.ts';
import type { Tools } from '../../../src/extension/page/in-page.ts';
import { keptBrowser } from './kept-browser.ts';

keptBrowser();
const { inPage } = await import('../../../src/extension/page/in-page.ts');
const { startWriting } = await import('../../../src/extension/page/writing.ts');
const { editMarked, markedEdit } = await import('../../../src/extension/storage/edit.ts');

const KEY = 'https://harbour.test/ferry';
const quote = (exact: string) => ({ quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' } });
const first = newHighlight(quote('Rain fell'), { id: 'a', now: 1, note: 'before', tags: ['sea'] });
let record: PageHighlights | null = null;
let asked = 0;

/** The background as far as writing goes. */
function ask(_: string, __: string, raw: unknown): Promise<void> {
  const edit = markedEdit(raw);
  asked++;
  if (edit) record = editMarked(record ?? { url: '', title: '', highlights: [] }, edit);
  return Promise.resolve();
}

beforeEach(() => {
  record = { url: KEY, title: 'Ferry', highlights: [first] };
  asked = 0;
  inPage().tools = { askBackground: ask, word: (name) => name, uiLang: () => 'en' } as Tools;
});

test('taking a colour back leaves a note alone that was written elsewhere since, and doing it again as well', async () => {
  const writing = startWriting(KEY);
  await writing.change(first, { color: 'blue' });
  await ask('changeMarked', KEY, { do: 'change', id: 'a', change: { note: 'from the library', tags: ['library'] }, at: 5 });
  expect(await writing.undo()).toBe(true);
  expect(record?.highlights).toMatchObject([{ color: 'yellow', note: 'from the library', tags: ['library'] }]);
  expect(await writing.redo()).toBe(true);
  expect(record?.highlights).toMatchObject([{ color: 'blue', note: 'from the library', tags: ['library'] }]);
});

test('what was described anew is taken back to where it was', async () => {
  const writing = startWriting(KEY);
  await writing.change(first, { selectors: quote('Snow lay') });
  await writing.undo();
  expect(record?.highlights).toMatchObject([{ selectors: quote('Rain fell'), note: 'before' }]);
});

test('a change of nothing is not written, and there is nothing to take back', async () => {
  const writing = startWriting(KEY);
  await writing.change(first, {});
  expect(await writing.undo()).toBe(false);
  expect(asked).toBe(0);
});
