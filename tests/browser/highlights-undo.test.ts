import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { barOf, press } from './bar-of.ts';
import { harbour } from './harbour.ts';
import { test } from './harness/test.ts';
import { mark, records, untilPainted } from './passages.ts';

declare const chrome: Browser;

/** With Control held: Ctrl+Shift+Z, and Control is let go. */
async function again(page: Page): Promise<void> {
  await page.keyboard.down('Shift');
  await page.keyboard.press('Z');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Control');
}

test('Ctrl+Z takes the last thing back and Ctrl+Shift+Z does it again; in a field the keys are the field’s own', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: '<input id="field" value="typed">' })));
  await mark(browser, page, '#p1', 0, 9);
  await page.mouse.click(5, 5);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await untilPainted(page, 0);
  await again(page);
  expect(await untilPainted(page, 1)).toEqual(['Rain fell']);

  await mark(browser, page, '#p3', 0, 8, 2);
  await page.focus('#field');
  await page.keyboard.press('!');
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('typed');
  // What was asked for in the field would be done before this: only the last of the two is taken back, and both are there again.
  await page.mouse.click(5, 5);
  await page.keyboard.press('z');
  expect(await untilPainted(page, 1)).toEqual(['Rain fell']);
  await again(page);
  expect(await untilPainted(page, 2)).toEqual(['Rain fell', 'She said']);
});

test('a note that is written elsewhere while the bar is open stays when the colour is changed, and when that is taken back', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await mark(browser, page, '#p1', 0, 9);
  const { x, y } = await page.$eval('#p1', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  const write = async (note: string): Promise<void> => {
    const [[key, record] = ['', null]] = await records(browser);
    const written = { ...record, highlights: record?.highlights.map((highlight) => ({ ...highlight, note })) };
    await (await browser.worker()).evaluate((key, value) => chrome.storage.local.set({ [key]: value }), key, written);
  };
  const notes = async (): Promise<string[]> => (await records(browser)).flatMap(([, { highlights }]) => highlights.map(({ note }) => note));
  await page.mouse.click(x + 10, y + 8);
  await barOf(page);
  await write('one');
  await press(page, 'Blue');
  await page.waitForFunction(() => CSS.highlights.get('quietpage-blue')?.size === 1, { polling: 50 });
  expect(await notes()).toEqual(['one']);
  await write('two');
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => CSS.highlights.get('quietpage-yellow')?.size === 1, { polling: 50 });
  expect(await notes()).toEqual(['two']);
});

test('in the reader Ctrl+Z takes the last thing back as on the page, and Ctrl+Shift+Z does it again', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await mark(browser, page, '#p1', 0, 9);
  await browser.ask(page, 'setReader', true);
  await untilPainted(page, 2);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await untilPainted(page, 0);
  await again(page);
  expect(await untilPainted(page, 2)).toEqual(['Rain fell', 'Rain fell']);
  expect((await browser.ask(page, 'pageState')).readerOpen).toBe(true);
});
