import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { harbour } from './harbour.ts';
import { test } from './harness/test.ts';
import { select, untilPainted } from './passages.ts';

declare const chrome: Browser;

test('who wants exactly what is selected has it so', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p1', 2, 7);
  await browser.dispatchCommand('highlight', page);
  expect(await untilPainted(page, 1)).toEqual(['Rain fell']);
  const options = await browser.openPage(browser.extensionUrl('src/extension/options/options.html'));
  await options.waitForSelector('#whole-words');
  await options.click('#whole-words');
  await expect.poll(() => options.evaluate(async () => (await chrome.storage.local.get('settings'))['settings'])).toMatchObject({ wholeWords: false });
  await page.bringToFront();
  await select(page, '#p4', 2, 9);
  await browser.dispatchCommand('highlight', page);
  expect(await untilPainted(page, 2)).toContain('rty pas');
});

test('the colours differ by their underline too, and what may have moved from all of them', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p1', 0, 9);
  await browser.dispatchCommand('highlight', page);
  await untilPainted(page, 1);
  const looks = await page.$eval('#p1', (element) =>
    ['yellow', 'green', 'blue', 'pink', 'purple', 'moved'].map((name) => {
      const { textDecorationLine, textDecorationStyle, backgroundColor } = getComputedStyle(element, `::highlight(quietpage-${name})`);
      return { textDecorationLine, textDecorationStyle, backgroundColor };
    }),
  );
  expect(looks.map(({ textDecorationLine }) => textDecorationLine)).toEqual(Array(6).fill('underline'));
  expect(looks.map(({ textDecorationStyle }) => textDecorationStyle)).toEqual(['solid', 'dotted', 'dashed', 'wavy', 'double', 'dashed']);
  expect(new Set(looks.map(({ backgroundColor }) => backgroundColor)).size).toBe(6);
});

test('the popup saves what is selected, goes to it and deletes it', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: '<p style="margin-top: 3000px" id="end">The quay was empty again by four.</p>' })));
  await select(page, '#end', 0, 8);
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('#save:enabled');
  await popup.click('#save');
  expect(await untilPainted(page, 1)).toEqual(['The quay']);
  await page.evaluate(() => scrollTo(0, 0));
  await popup.waitForSelector('#marks .passage');
  await popup.click('#marks .passage');
  await page.waitForFunction(() => {
    const { top = -1 } = document.querySelector('#end')?.getBoundingClientRect() ?? {};
    return top >= 0 && top < innerHeight;
  }, { polling: 50 });
  const again = await browser.openPopup(page);
  await again.waitForSelector('#marks button[id^=delete]');
  await again.click('#marks button[id^=delete]');
  await untilPainted(page, 0);
});
