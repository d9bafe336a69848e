import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptBrowser } from './kept-browser.ts';

const kept = keptBrowser();
const { wait } = await import('../../../src/extension/page/wait.ts');
const { inPage } = await import('../../../src/extension/page/in-page.ts');

const live = vi.fn(() => ({ visit: () => Promise.reject(new Error('not asked for')), leave: vi.fn() }));
let leave = (): void => undefined;

beforeEach(() => {
  live.mockClear();
  inPage().live = live as never;
});

afterEach(() => {
  vi.useRealTimers();
  leave();
  kept.stored = {};
  kept.read.length = 0;
});

const SENTENCE = 'The ferry company said on Tuesday that the boat would not sail again before the harbour wall had been repaired, which nobody expected. ';

function open(path: string, title: string, html: string): void {
  history.replaceState(null, '', path);
  document.title = title;
  show(html);
  leave = wait();
}

function show(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

const SHELF = `<ul>${'<li><a href="/lantern">Lantern</a> <button>Add to basket</button></li>'.repeat(30)}</ul>`;
const STORY = `<article><h1>The last ferry sails</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(9)}</article>`;
const openShelf = (): void => open('/shop/', 'Lanterns and lamps', SHELF);
const openStory = (): void => open('/news/2026/03/the-last-ferry-sails', 'The last ferry sails', STORY);
const readOnce = (): Promise<void> => vi.waitFor(() => expect(kept.read).toHaveLength(1));

test('a story is visited at once', async () => {
  openStory();
  await vi.waitFor(() => expect(live).toHaveBeenCalledTimes(1));
});

test('a shelf without highlights is left alone; one record is asked for and no other', async () => {
  openShelf();
  await readOnce();
  expect(kept.read).toEqual(['page:https://localhost:3000/shop']);
  await new Promise((resolve) => setTimeout(resolve));
  expect(live).not.toHaveBeenCalled();
});

test('a shelf with highlights is visited', async () => {
  kept.stored = { 'page:https://localhost:3000/shop': { version: 1 } };
  openShelf();
  await vi.waitFor(() => expect(live).toHaveBeenCalledTimes(1));
});

test('what is selected on a page brings the visit, a caret does not', async () => {
  openShelf();
  await readOnce();
  document.getSelection()?.collapse(document.body, 0);
  document.dispatchEvent(new Event('selectionchange'));
  expect(live).not.toHaveBeenCalled();
  document.getSelection()?.selectAllChildren(document.body);
  document.dispatchEvent(new Event('selectionchange'));
  await vi.waitFor(() => expect(live).toHaveBeenCalledTimes(1));
});

test('a page that is left visits nothing more', async () => {
  openShelf();
  await readOnce();
  leave();
  document.getSelection()?.selectAllChildren(document.body);
  document.dispatchEvent(new Event('selectionchange'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(live).not.toHaveBeenCalled();
});

test('a story that comes a while after the page has moved on to it is visited, however long the page was there', async () => {
  vi.useFakeTimers();
  openShelf();
  await vi.advanceTimersByTimeAsync(60_000);
  history.pushState(null, '', '/shop/guide');
  window.dispatchEvent(new Event('popstate'));
  show('Loading');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(live).not.toHaveBeenCalled();
  document.title = 'The last ferry sails';
  show(STORY);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(live).toHaveBeenCalledTimes(1);
});
