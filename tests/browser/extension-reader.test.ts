import { expect } from 'vitest';
import { harbour } from './harbour.ts';
import { serialised } from './harness/seen.ts';
import { test } from './harness/test.ts';
import { select, untilPainted } from './passages.ts';

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
