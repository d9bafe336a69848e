import type { CDPSession, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { settled } from './harness/settled.ts';
import { test } from './harness/test.ts';
import { articlePage, leftovers } from './seed-page.ts';

async function listen(session: CDPSession, urls: string[]): Promise<void> {
  session.on('Network.requestWillBeSent', ({ request }) => urls.push(request.url));
  await session.send('Network.enable');
}

async function requestsOf(page: Page): Promise<string[]> {
  const urls: string[] = [];
  await listen(await page.createCDPSession(), urls);
  return urls;
}

const isOwn = (url: string): boolean => url.startsWith('chrome-extension:') || url.startsWith('data:') || url.startsWith('blob:');

test('the extension asks the network for nothing', async ({ browser, plain, site }) => {
  const url = site.page(articlePage({ inside: leftovers('broken picture', 'real') }));
  const without = await plain.openPage('about:blank');
  const expected = await requestsOf(without);
  await without.goto(url);

  const page = await browser.openPage('about:blank');
  const seen = await requestsOf(page);
  await listen((await browser.worker()).client, seen);
  await page.goto(url);
  await settled(page);
  const popup = await browser.openPopup(page);
  await listen(await popup.createCDPSession(), seen);
  await browser.ask(page, 'setReader', true);
  await settled(page);

  expect(expected).toContain(url);
  expect(seen).toContain(url);
  const allowed = new Set(expected);
  expect(seen.filter((asked) => !isOwn(asked) && !allowed.has(asked))).toEqual([]);
});
