import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { harbour } from './harbour.ts';
import { serialised } from './harness/seen.ts';
import { test } from './harness/test.ts';
import { select, untilPainted } from './passages.ts';

declare const chrome: Browser;

test('the shortcut opens the reader and closes it again, the page as it was', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  const before = await serialised(page);
  await browser.dispatchCommand('reader', page);
  await page.waitForSelector('quietpage-reader');
  await browser.dispatchCommand('reader', page);
  await page.waitForSelector('quietpage-reader', { hidden: true });
  expect(await serialised(page)).toBe(before);
});

test('Escape closes the reader, and the popup knows', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await browser.dispatchMenu('reader', page);
  await page.waitForSelector('quietpage-reader');
  const popup = await browser.openPopup(page);
  expect(await popup.waitForSelector('#reader').then((button) => button?.evaluate(({ textContent }) => textContent))).toBe('Close reader');
  await popup.close();
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await page.waitForSelector('quietpage-reader', { hidden: true });
});

test('a highlight of the page is painted in the reader as well, until it is closed', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p3', 0, 8);
  await browser.dispatchCommand('highlight', page);
  await untilPainted(page, 1);
  await browser.dispatchCommand('reader', page);
  expect(await untilPainted(page, 2)).toEqual(['She said', 'She said']);
  await page.keyboard.press('Escape');
  expect(await untilPainted(page, 1)).toEqual(['She said']);
});

test('where there is no article the popup says so', async ({ browser, site }) => {
  const page = await browser.openPage(site.page('<!doctype html><title>Chart</title><canvas></canvas>'));
  const popup = await browser.openPopup(page);
  await (await popup.waitForSelector('#reader'))?.click();
  const said = await popup.waitForSelector('#failure p');
  expect(await said?.evaluate(({ textContent }) => textContent)).toContain('No article was found on this page.');
  expect(await page.$('quietpage-reader')).toBeNull();
});

test('the reader opens by itself on a site where that was chosen, once a visit', async ({ browser, site }) => {
  const url = site.page(harbour());
  const host = new URL(url).host;
  const worker = await browser.worker();
  await worker.evaluate((key) => chrome.storage.local.set({ [key]: { version: 1, alwaysReader: true } }), `site:${host}`);
  const page = await browser.openPage(url);
  await page.waitForSelector('quietpage-reader');
  await page.keyboard.press('Escape');
  await page.waitForSelector('quietpage-reader', { hidden: true });
  await worker.evaluate(() => chrome.storage.local.set({ settings: { version: 1, badge: false } }));
  expect(await page.$('quietpage-reader')).toBeNull();
});

test('where the reading had come to is kept in memory only', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: '<p>The last of it is told on the quay.</p>'.repeat(80) })));
  await browser.dispatchCommand('reader', page);
  await page.waitForSelector('quietpage-reader');
  await page.keyboard.press('End');
  const worker = await browser.worker();
  await expect.poll(() => worker.evaluate(async () => Object.values(await chrome.storage.session.get(null)).length)).toBe(1);
  expect(await worker.evaluate(async () => Object.keys(await chrome.storage.local.get(null)))).toEqual([]);
});
