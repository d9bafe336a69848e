import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { barOf, press } from './bar-of.ts';
import { readIn } from './closed-root.ts';
import { harbour } from './harbour.ts';
import type { TestBrowser } from './harness/open-browser.ts';
import { test } from './harness/test.ts';
import { select, untilPainted } from './passages.ts';

declare const chrome: Browser;

/** A page that swallows every key on its way down, and keeps a list of what was pressed. */
const GREEDY = `<script>
var heard = [];
for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, (event) => { if (type !== 'keyup') heard.push(event.key); event.preventDefault(); event.stopImmediatePropagation(); }, true);
</script>`;

const heard = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));

const notes = async (browser: TestBrowser): Promise<unknown[]> =>
  (await browser.worker()).evaluate(async () => Object.entries(await chrome.storage.local.get(null)).flatMap(([key, value]) => (key.startsWith('page:') ? (value as { highlights: { note: string; tags: string[] }[] }).highlights.map(({ note, tags }) => [note, ...tags]) : [])));

async function writeNote(page: Page, text: string): Promise<void> {
  await press(page, 'Note');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
  await page.keyboard.type('sea');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await page.waitForSelector('quietpage-bar', { hidden: true });
}

test('a page that swallows keys neither hears nor hinders what is typed into the bar', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ head: GREEDY })));
  await select(page, '#p1', 0, 9);
  await writeNote(page, 'Why nine?');
  await untilPainted(page, 1);
  expect(await notes(browser)).toEqual([['Why nine?', 'sea']]);

  const { x, y } = await page.$eval('#p1', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.click(x + 20, y + 8);
  await press(page, 'Note');
  await page.keyboard.type(' Or ten?');
  await page.keyboard.press('Escape');
  await page.waitForSelector('quietpage-bar', { hidden: true });
  await expect.poll(() => notes(browser)).toEqual([['Why nine? Or ten?', 'sea']]);
  expect(await heard(page)).toEqual([]);
  await page.keyboard.press('x');
  expect(await heard(page)).toContain('x');
});

test('nor what is typed into the reader, and into a bar in it', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ head: GREEDY })));
  await select(page, '#p1', 0, 9);
  await browser.dispatchCommand('highlight', page);
  await untilPainted(page, 1);
  await browser.ask(page, 'setReader', true);
  await untilPainted(page, 2);
  const isHelpOpen = (): Promise<boolean> => readIn(page, 'quietpage-reader', (root) => root.querySelector(':popover-open') !== null);
  await page.keyboard.press('t');
  await expect.poll(isHelpOpen).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(isHelpOpen).toBe(false);

  const { right, bottom } = await page.evaluate(() => {
    const range = [...CSS.highlights.values()].flatMap((layer) => [...layer]).find((one) => one.startContainer.getRootNode() instanceof ShadowRoot);
    return (range as Range).getBoundingClientRect().toJSON() as DOMRect;
  });
  await page.mouse.click(right + 100, bottom - 8, { count: 2 });
  await writeNote(page, 'Which one?');
  await untilPainted(page, 4);
  expect(await notes(browser)).toContainEqual(['Which one?', 'sea']);
  await page.mouse.click(right + 135, bottom + 24, { count: 2 });
  await barOf(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => readIn(page, 'quietpage-reader', (root) => root.querySelector('quietpage-bar') === null)).toBe(true);
  expect((await browser.ask(page, 'pageState')).readerOpen).toBe(true);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('quietpage-reader') === null);
  expect(await heard(page)).toEqual([]);
});
