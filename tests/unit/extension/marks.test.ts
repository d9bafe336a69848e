import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newHighlight } from '../../../src/highlights/highlight.ts';
import type { Tools } from '../../../src/extension/page/in-page.ts';
import { keptBrowser } from './kept-browser.ts';

keptBrowser();
Object.assign(CSSStyleSheet.prototype, { replaceSync: () => undefined }); // jsdom has none
const { inPage } = await import('../../../src/extension/page/in-page.ts');
const { startMarks } = await import('../../../src/extension/page/marks.ts');
const { settings } = await import('../../../src/extension/storage/kept.ts');

const SETTINGS = { ...settings.fallback, selectionBar: false };
const gone = newHighlight({ quote: { type: 'TextQuoteSelector', exact: 'Snow lay on the moor', prefix: '', suffix: '' } }, { id: 'a', now: 1 });
const askBackground = vi.fn(async () => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  askBackground.mockClear();
  inPage().tools = { askBackground, word: (name: string) => name, uiLang: () => 'en' } as unknown as Tools;
  document.body.textContent = 'Rain fell on the harbour.';
});

afterEach(() => vi.useRealTimers());

test('what is not on the page is told when the page has had its time', async () => {
  const marks = startMarks('key', { changed: vi.fn(), failed: vi.fn() });
  marks.show([gone], SETTINGS);
  await vi.runAllTimersAsync();
  expect(askBackground).toHaveBeenCalledWith('changeMarked', 'key', { do: 'lost', ids: ['a'] });
  marks.end();
});

test('a page that is left while its highlights are looked for is told to have lost none, and nothing is looked for on the next', async () => {
  const [changed, failed] = [vi.fn(), vi.fn()];
  const marks = startMarks('key', { changed, failed });
  marks.show([gone], SETTINGS);
  marks.end();
  document.body.textContent = 'Snow lay on the moor.';
  await vi.runAllTimersAsync();
  document.body.append('Another paragraph.');
  await vi.runAllTimersAsync();
  expect(askBackground).not.toHaveBeenCalled();
  expect(changed).not.toHaveBeenCalled();
  expect(failed).not.toHaveBeenCalled();
  expect(marks.list()).toMatchObject([{ place: 'lost' }]);
});
