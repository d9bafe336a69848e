import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { faults } from './faults.ts';
import { harbour, LEFTOVERS } from './harbour.ts';
import { cleaned } from './harness/settled.ts';
import { test } from './harness/test.ts';
import { select, untilPainted } from './passages.ts';

declare const chrome: Browser;

const OPTIONS = 'src/extension/options/options.html';
const click = async (page: Page, selector: string): Promise<void> => {
  const element = await page.waitForSelector(selector);
  await element?.evaluate((button) => (button as HTMLElement).click());
};

test('a site with exceptions is listed, and can be treated like all others again', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: LEFTOVERS })));
  await cleaned(page);
  await browser.dispatchCommand('cleaning', page);
  await page.waitForSelector('#cue', { visible: true });
  const options = await browser.openPage(browser.extensionUrl(OPTIONS));
  const item = await options.waitForSelector('#sites .site');
  expect(await item?.evaluate(({ textContent }) => textContent)).toContain('127.0.0.1');
  await click(options, '#sites .site button');
  await options.waitForFunction(() => document.querySelector('#sites .site') === null);
  await page.bringToFront();
  await page.waitForSelector('#cue', { hidden: true });
});

test('all highlights can be exported, and deleted only after a question', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p3', 0, 8);
  await browser.dispatchCommand('highlight', page);
  await untilPainted(page, 1);
  const options = await browser.openPage(browser.extensionUrl(OPTIONS));
  await options.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => (document.documentElement.dataset['exported'] = text));
      return make(blob);
    };
  });
  await click(options, '#export');
  await options.waitForSelector('[data-exported]');
  const exported = await options.$eval('[data-exported]', (root) => JSON.parse((root as HTMLElement).dataset['exported'] ?? '{}') as { format: string; records: object });
  expect(exported.format).toBe('quietpage-highlights');
  expect(JSON.stringify(exported.records)).toContain('She said');

  await click(options, '#delete-all');
  await click(options, '#keep');
  expect(await options.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)))).toContain('She said');
  await click(options, '#delete-all');
  await click(options, '#delete-sure');
  await options.waitForSelector('#delete-all:disabled');
  await page.bringToFront();
  await untilPainted(page, 0);
});

test.for(['light', 'dark'])('the settings can be used by screen reader, %s', async (scheme, { browser }) => {
  const options = await browser.openPage(browser.extensionUrl(OPTIONS));
  await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await options.waitForSelector('#kept button');
  expect(await faults(options)).toEqual([]);
});

test.for([{ broken: null }, { broken: 7 }, { broken: [] }, { broken: { version: 1, highlights: [null] } }])('options, library and popup open over records that hold %j', async ({ broken }, { browser, site }) => {
  const options = await browser.openPage(browser.extensionUrl(OPTIONS));
  await options.evaluate(
    (value) => chrome.storage.local.set(Object.fromEntries(['page:https://a.example/2', 'site:127.0.0.1', 'settings', 'recent', 'checked', 'backups'].map((key) => [key, value]))),
    broken,
  );
  await options.reload();
  await options.waitForSelector('#export:enabled');
  const library = await browser.openPage(browser.extensionUrl('src/extension/library/library.html'));
  await library.waitForFunction(() => document.querySelector('#sum')?.textContent);
  const page = await browser.openPage(site.page(harbour()));
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('#reader');
  await select(page, '#p1', 0, 9);
  await browser.dispatchCommand('highlight', page);
  expect(await untilPainted(page, 1)).toEqual(['Rain fell']);
});
