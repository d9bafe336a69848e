import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { harbour, LEFTOVERS } from './harbour.ts';
import { cleaned } from './harness/settled.ts';
import { test } from './harness/test.ts';
import { painted, select, untilPainted } from './passages.ts';

declare const chrome: Browser;

test('a highlight saved by shortcut is there again on the next visit, and gone when deleted', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p2', 0, 23);
  await browser.dispatchCommand('highlight', page);
  expect(await untilPainted(page, 1)).toEqual(['The master of the ferry']);
  await page.reload();
  expect(await untilPainted(page, 1)).toEqual(['The master of the ferry']);

  const popup = await browser.openPopup(page);
  await popup.waitForSelector('#marks .entry');
  expect(await popup.$eval('#marks .passage', ({ textContent }) => textContent)).toContain('The master of the ferry');
  await popup.click('#marks button[id^=delete]');
  await untilPainted(page, 0);
  await page.reload();
  expect(await painted(page)).toEqual([]);
});

test('the context menu saves the selection', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p3', 0, 8);
  await browser.dispatchMenu('highlight', page);
  expect(await untilPainted(page, 1)).toEqual(['She said']);
});

test('the bar at a selection saves it', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: LEFTOVERS })));
  await cleaned(page);
  const start = await page.$eval('#p3', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.click(start.x + 12, start.y + 8, { count: 2 });
  await page.waitForSelector('quietpage-bar');
  const { x, y } = await page.evaluate(() => {
    const { left, top, bottom } = (getSelection() as Selection).getRangeAt(0).getBoundingClientRect();
    for (let y = top - 60; y < bottom + 60; y += 4) for (let x = left; x < left + 120; x += 4) if (document.elementFromPoint(x, y)?.localName === 'quietpage-bar') return { x: x + 8, y: y + 8 };
    throw new Error('the bar is not near the selection');
  });
  await page.mouse.click(x, y);
  expect(await untilPainted(page, 1)).toEqual(['She']);
});

test('two tabs that save at once lose nothing', async ({ browser, site }) => {
  const url = site.page(harbour());
  const [one, other] = [await browser.openPage(url), await browser.openPage(url)];
  await select(one, '#p1', 0, 9);
  await select(other, '#p4', 0, 16);
  const asker = await browser.openPage(browser.extensionUrl('src/extension/options/options.html'));
  await browser.stopWorker();
  await asker.evaluate(async () => {
    const tabs = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    await Promise.all(tabs.map(({ id }) => chrome.tabs.sendMessage(id ?? 0, { quietpage: 'saveHighlight', given: [] })));
  });
  await asker.close();
  await other.bringToFront();
  expect(await untilPainted(other, 2)).toEqual(['Forty passengers', 'Rain fell']);
  await one.bringToFront();
  expect(await untilPainted(one, 2)).toEqual(['Forty passengers', 'Rain fell']);
});

test('a highlight whose passage is gone is listed with its text', async ({ browser, site }) => {
  const path = '/2026/04/02/the-ferry-sails-again.html';
  const page = await browser.openPage(site.page(harbour(), { path }));
  await select(page, '#p5', 0, 30);
  await browser.dispatchCommand('highlight', page);
  await untilPainted(page, 1);
  site.page(harbour().replace(/<p id="p5">[^<]*<\/p>/, '<p>Nothing of it is left to be found here.</p>'), { path });
  await page.reload();
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('#marks .entry');
  expect(await popup.$eval('#marks .entry', ({ textContent }) => textContent)).toContain('Among them was a piano tuner o');
  expect(await popup.$eval('#marks .passage', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
});

test('with nothing selected the shortcut says what to do', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await browser.dispatchCommand('highlight', page);
  await page.waitForSelector('quietpage-notice');
  expect(await painted(page)).toEqual([]);
});

test('a highlight that cannot be written is not painted, and the user is told', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  const worker = await browser.worker();
  await worker.evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('no room left'));
  });
  await select(page, '#p3', 0, 8);
  await browser.dispatchCommand('highlight', page);
  await page.waitForSelector('quietpage-notice');
  expect(await painted(page)).toEqual([]);
  await browser.stopWorker();
});
