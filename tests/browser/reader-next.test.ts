import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { readIn } from './closed-root.ts';
import { harbour } from './harbour.ts';
import { test } from './harness/test.ts';
import { toldAloud } from './reader/seen.ts';

declare const chrome: Browser;

const SECOND = 'On the second morning the launch lay where it had lain, and nobody had come to fetch the crates that were stacked beside it on the quay. ';
const FIRST_PATH = '/2026/ferry';
const nextLink = (path: string): string => `<link rel="next" href="${path}"><link rel="icon" href="data:,">`; // no picture of the page's own is asked for beside it
const press = async (page: Page, name: string): Promise<void> => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
const second = (head = ''): string => harbour({ head }).replaceAll(/<p id="p\d">[^<]*/g, (_, at: number) => `<p>${at}. ${SECOND}${SECOND}`);

test('an article of several pages: the next is fetched on one press alone, with what the page itself would send, and joined', async ({ browser, site }) => {
  site.page(second(nextLink(`${FIRST_PATH}?page=1`)), { path: `${FIRST_PATH}/2` });
  const url = site.page(harbour({ head: nextLink(`${FIRST_PATH}/2`) }), { path: FIRST_PATH, headers: { 'set-cookie': 'reader=known; Path=/; HttpOnly' } });
  const page = await browser.openPage(url);
  const session = await page.createCDPSession();
  const cookies: string[] = [];
  session.on('Network.requestWillBeSentExtraInfo', ({ headers }) => cookies.push(headers['Cookie'] ?? headers['cookie'] ?? ''));
  await session.send('Network.enable');
  const before = site.requests.length;
  await browser.ask(page, 'setReader', true);
  await page.waitForSelector('quietpage-reader');
  expect((await toldAloud(page)).join('\n')).toContain(`${url}/2`);
  expect(site.requests.slice(before)).toEqual([]);

  await press(page, 'This article goes on: bring in page 2');
  await expect.poll(async () => (await toldAloud(page)).join('\n')).toContain('On the second morning');
  expect(site.requests.slice(before)).toEqual([`${FIRST_PATH}/2`]);
  expect(cookies).toEqual(['reader=known']);
  const told = await toldAloud(page);
  expect(told.filter((each) => each.startsWith('StaticText: Rain fell on the harbour'))).toHaveLength(1);
  expect(told.join('\n')).not.toContain('This article goes on');
});

test('a next page that cannot be had is said plainly, and may be asked for again', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ head: nextLink('/2026/lost/2') }), { path: '/2026/lost' }));
  await browser.ask(page, 'setReader', true);
  await press(page, 'This article goes on: bring in page 2');
  await expect.poll(async () => (await toldAloud(page)).join('\n')).toContain('The next page could not be read.');
  expect((await toldAloud(page)).join('\n')).toContain('This article goes on: bring in page 2');
});

test('the next story of a site is not offered', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ head: nextLink('/2026/lighthouse') }), { path: '/2026/alone' }));
  await browser.ask(page, 'setReader', true);
  await page.waitForSelector('quietpage-reader');
  expect((await toldAloud(page)).join('\n')).not.toContain('goes on');
});

test('what was marked in a page that was brought in is marked again when it is brought in again', async ({ browser, site }) => {
  const own = 'Twelve lanterns burned along the breakwater, one for each of the boats which had not come home in the year of the great frost.';
  site.page(harbour({ after: `<p>${own}</p>` }), { path: '/2026/frost/2' });
  const page = await browser.openPage(site.page(harbour({ head: nextLink('/2026/frost/2') }), { path: '/2026/frost' }));
  const marked = (): Promise<string[]> => page.evaluate(() => Array.from(CSS.highlights.get('quietpage-yellow') ?? [], (range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? ''));
  const bring = async (): Promise<void> => {
    await browser.ask(page, 'setReader', true);
    await press(page, 'This article goes on: bring in page 2');
    await expect.poll(() => readIn(page, 'quietpage-reader', (root) => root.querySelector('.next p')?.textContent)).toBe(own);
  };
  await bring();
  const [x, y] = await readIn(page, 'quietpage-reader', (root) => {
    const line = root.querySelector('.next p');
    line?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left = 0, top = 0 } = line?.getBoundingClientRect() ?? {};
    return [left + 20, top + 10] as const;
  });
  await page.mouse.click(x, y, { count: 3 });
  await browser.dispatchCommand('highlight', page);
  await expect.poll(marked).toEqual([own]);
  const worker = await browser.worker();
  await expect.poll(async () => JSON.stringify(await worker.evaluate(() => chrome.storage.local.get())), { timeout: 15_000 }).toContain('"lost":true'); // on the page itself it is not; what is written later than that would show it again by accident
  await browser.ask(page, 'setReader', false);
  await expect.poll(marked).toEqual([]);
  await bring();
  await expect.poll(marked).toEqual([own]);
});
