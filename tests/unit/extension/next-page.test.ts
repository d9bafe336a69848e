import { expect, test } from 'vitest';
import { nextPageOf } from '../../../src/extension/page/next-page.ts';

const HERE = 'https://coast.example/ferry';
const PROSE = 'Rain fell on the harbour for nine days before the ferry sailed again, and the whole town came down to the quay to see it leave. ';
const html = (next: string | null, words = 'second'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry</title>${next ? `<link rel="next" href="${next}">` : ''}</head><body><main><article><h1>Ferry</h1>${`<p>On the ${words} page: ${PROSE.repeat(3)}</p>`.repeat(5)}</article></main></body></html>`;
const page = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

/** A site of pages by address, and what it was asked for. */
function siteOf(pages: Record<string, string | Response>): { asked: string[]; get: typeof fetch } {
  const asked: string[] = [];
  return {
    asked,
    get: (input) => {
      const url = typeof input === 'string' ? input : '';
      asked.push(url);
      const answer = pages[url] ?? new Response('', { status: 404 });
      return Promise.resolve(typeof answer === 'string' ? new Response(answer, { headers: { 'content-type': 'text/html; charset=utf-8' } }) : answer);
    },
  };
}

test('nothing is asked for until it is brought; then page after page, to the last', async () => {
  const { asked, get } = siteOf({ [`${HERE}/2`]: html('/ferry/3'), [`${HERE}/3`]: html(null, 'third') });
  const second = nextPageOf(page(html('/ferry/2')), HERE, [], get);
  expect([second?.url, second?.number, asked]).toEqual([`${HERE}/2`, 2, []]);
  const brought = await second?.bring();
  expect(brought?.article.textContent).toContain('On the second page');
  const third = await brought?.next?.bring();
  expect(third?.article.textContent).toContain('On the third page');
  expect(third?.next).toBeNull();
  expect(asked).toEqual([`${HERE}/2`, `${HERE}/3`]);
});

test('a page that leads back to one that was there ends it', async () => {
  const { get } = siteOf({ [`${HERE}?page=2`]: html('/ferry?page=1') });
  const brought = await nextPageOf(page(html('/ferry?page=2')), `${HERE}?page=1`, [], get)?.bring();
  expect(brought?.next).toBeNull();
});

test('an article of pages without end stops', () => {
  const before = Array.from({ length: 40 }, (_, n) => `${HERE}/${n + 1}`);
  expect(nextPageOf(page(html('/ferry/42')), `${HERE}/41`, before)).toBeNull();
  expect(nextPageOf(page(html('/ferry/42')), `${HERE}/41`, before.slice(2))?.number).toBe(42);
});

test.each<[string, string | Response]>([
  ['is not there', new Response('', { status: 410 })],
  ['is no page', new Response('{}', { headers: { 'content-type': 'application/json' } })],
])('it says so when the next page %s', async (_, answer) => {
  const { get } = siteOf({ [`${HERE}/2`]: answer });
  await expect(nextPageOf(page(html('/ferry/2')), HERE, [], get)?.bring()).rejects.toThrow();
});

test('a page that was moved to another site is not taken', async () => {
  const moved = new Response(html(null), { headers: { 'content-type': 'text/html' } });
  Object.defineProperty(moved, 'url', { value: 'https://elsewhere.example/ferry/2' });
  const { get } = siteOf({ [`${HERE}/2`]: moved });
  await expect(nextPageOf(page(html('/ferry/2')), HERE, [], get)?.bring()).rejects.toThrow('elsewhere');
});

test('what is written in another alphabet’s own code is read as such', async () => {
  const bytes = Uint8Array.from(Array.from(html(null).replace('utf-8', 'windows-1251').replaceAll('second', 'ÿ'), (letter) => letter.charCodeAt(0)));
  const { get } = siteOf({ [`${HERE}/2`]: new Response(bytes, { headers: { 'content-type': 'text/html' } }) });
  expect((await nextPageOf(page(html('/ferry/2')), HERE, [], get)?.bring())?.article.textContent).toContain('On the я page');
});

test('the next story is no next page, nor is a page of another site', () => {
  expect(nextPageOf(page(html('/lighthouse')), HERE)).toBeNull();
  expect(nextPageOf(page(html('https://other.example/ferry/2')), HERE)).toBeNull();
});
