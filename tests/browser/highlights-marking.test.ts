import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Selectors } from '../../src/highlights/highlight.ts';
import { press } from './bar-of.ts';
import { harbour } from './harbour.ts';
import type { TestBrowser } from './harness/open-browser.ts';
import { cleaned } from './harness/settled.ts';
import { test } from './harness/test.ts';
import { pull, select, untilPainted } from './passages.ts';

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

const CLUTTERED = harbour().replace('<p id="p4">', '<p id="label">Advertisement</p><p id="p4">');

/** The quote and what it is looked up by, of the only highlight that is kept. */
async function quoteKept(browser: TestBrowser): Promise<{ exact?: string; asRead?: string }> {
  const stored = await (await browser.worker()).evaluate(() => chrome.storage.local.get(null));
  const [highlight] = Object.entries(stored).flatMap(([key, value]) => (key.startsWith('page:') ? (value as { highlights: { selectors: Selectors }[] }).highlights : []));
  const { quote, hint } = highlight?.selectors ?? {};
  return { ...(quote && { exact: quote.exact }), ...(hint?.asRead && { asRead: hint.asRead }) };
}

test('what is hidden inside a passage is not in its text, and it is found again with cleaning off and on', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(CLUTTERED));
  await cleaned(page);
  expect(await page.$eval('#label', (label) => label.checkVisibility())).toBe(false);
  await pull(page, '#p3', '#p4', 16);
  await press(page, 'Copy text');
  await page.browserContext().overridePermissions(site.origin, ['clipboard-read']);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/house with it\.\s+Forty passengers$/);
  await browser.dispatchCommand('highlight', page);
  const [text] = await untilPainted(page, 1);
  expect((await quoteKept(browser)).exact).toMatch(/^She said that[^]*house with it\.\nForty passengers$/);
  await browser.dispatchCommand('cleaning', page);
  await page.waitForFunction(() => document.querySelector('#label')?.checkVisibility() === true);
  for (const isSeen of [true, false]) {
    await page.reload();
    expect(await untilPainted(page, 1)).toEqual([text]);
    if (isSeen) await browser.dispatchCommand('cleaning', page);
    await page.waitForFunction(() => document.querySelector('#label')?.checkVisibility() === false);
  }
});

test('a passage that was saved with clutter inside is listed without it once that is hidden, and no less found', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(CLUTTERED));
  await cleaned(page);
  await browser.dispatchCommand('cleaning', page);
  await page.waitForFunction(() => document.querySelector('#label')?.checkVisibility() === true);
  await pull(page, '#p3', '#p4', 16);
  await press(page, 'Yellow');
  const [text] = await untilPainted(page, 1);
  const { exact, asRead } = await quoteKept(browser);
  expect(exact).toContain('Advertisement');
  expect(asRead).toBeUndefined();
  await browser.dispatchCommand('cleaning', page);
  await page.waitForFunction(() => document.querySelector('#label')?.checkVisibility() === false);
  await page.reload();
  await expect.poll(async () => (await quoteKept(browser)).exact).toMatch(/house with it\.\nForty passengers$/);
  expect((await quoteKept(browser)).asRead).toBe(exact);
  expect(await untilPainted(page, 1)).toEqual([text]);
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
