import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { test } from './harness/test.ts';
import { toldAloud } from './reader/seen.ts';

declare const chrome: Browser;

const PROSE = 'Rain fell on the harbour for nine days, and on the tenth the ferry company announced that it would not sail again, to nobody’s surprise. ';
const html = `<!doctype html><html lang="en"><title>The last ferry</title><body><h1>The last ferry</h1>
<article>${Array.from({ length: 8 }, (_, n) => `<p>Paragraph ${n + 1}. ${PROSE.repeat(3)}</p>`).join('')}</article></body></html>`;

const STRICT = "default-src 'none'; img-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts";

test('the reader opens on a page that demands trusted types and allows nothing', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(html, { headers: { 'content-security-policy': STRICT } }));
  await browser.ask(page, 'setReader', true);
  await page.waitForSelector('quietpage-reader');
  const told = await toldAloud(page);
  expect(told).toContain('heading: The last ferry');
  expect(told.filter((each) => each.startsWith('StaticText: Paragraph'))).toHaveLength(8);
});

test('a bundled typeface comes without a request, where the page allows none, and goes with the reader', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(html, { headers: { 'content-security-policy': STRICT } }));
  const before = site.requests.length;
  await browser.ask(page, 'setReader', true);
  const families = (): Promise<string[]> => page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')));
  await expect.poll(families).toEqual(['Quietpage Serif', 'Quietpage Serif']);
  expect(site.requests.slice(before)).toEqual([]);
  await browser.ask(page, 'setReader', false);
  await expect.poll(families).toEqual([]);
});

test('the typefaces made for easier reading come when they are chosen', async ({ browser, site }) => {
  const worker = await browser.worker();
  for (const [font, family] of [['hyperlegible', 'Quietpage Hyperlegible'], ['dyslexic', 'Quietpage Dyslexic']]) {
    await worker.evaluate((font) => chrome.storage.local.set({ settings: { version: 1, reader: { font } } }), font);
    const page = await browser.openPage(site.page(html));
    await browser.ask(page, 'setReader', true);
    await expect.poll(() => page.evaluate(() => [...document.fonts].map(({ family }) => family.replaceAll('"', '')))).toContain(family);
  }
});
