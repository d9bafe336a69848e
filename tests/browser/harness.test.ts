import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { seenElements, seenText } from './harness/seen.ts';
import { test } from './harness/test.ts';

declare const chrome: Browser;

const html = `<!doctype html><title>t</title><h1>Ferry</h1>
<p hidden>not seen</p><img src="/pictures/a-350x220.png"><img src="/broken/b.png"><video src="/media/clip.webm" controls></video>`;

test('a page is served and seen as a reader sees it', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(html));
  expect(await seenText(page)).toBe('Ferry');
  expect(await page.$eval('img', (image) => [image.naturalWidth, image.naturalHeight])).toEqual([350, 220]);
  expect(await seenElements(page, 'video')).toEqual([0]);
  expect(site.requests).toContain('/broken/b.png');
});

test('nothing but the local server can be reached', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(html, { host: 'news.test' }));
  expect(new URL(page.url()).hostname).toBe('news.test');
  expect(await page.evaluate(() => fetch('http://example.org/').then(() => 'reached', () => 'refused'))).toBe('refused');
});

test('the service worker can be stopped and is started again by a message', async ({ browser }) => {
  const page = await browser.openPage(browser.extensionUrl('src/extension/options/options.html'));
  await browser.stopWorker();
  await page.evaluate(() => void chrome.runtime.sendMessage({}).catch(() => undefined));
  expect((await browser.worker()).url()).toContain('chrome-extension://');
});

test('the popup opens over a page', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(html));
  const popup = await browser.openPopup(page);
  expect(popup.url()).toBe(browser.extensionUrl('src/extension/popup/popup.html'));
});
