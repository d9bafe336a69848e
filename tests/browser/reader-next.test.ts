import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { harbour } from './harbour.ts';
import { test } from './harness/test.ts';
import { toldAloud } from './reader/seen.ts';

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
