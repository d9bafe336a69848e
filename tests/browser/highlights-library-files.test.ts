import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { giveFile, untilAtRest } from './filled-library.ts';
import { harbour } from './harbour.ts';
import { test } from './harness/test.ts';
import { LIBRARY, openLibrary, sum } from './large-library.ts';
import { painted, untilPainted } from './passages.ts';

declare const chrome: Browser;

test('a file is looked at first, brought in once, and adds nothing the second time; a foreign one gets one sentence', async ({ browser }) => {
  const page = await openLibrary(browser, 1);
  const folder = mkdtempSync(join(tmpdir(), 'quietpage-'));
  const [good, bad] = [join(folder, 'good.csv'), join(folder, 'bad.json')];
  writeFileSync(good, 'Highlight,Title,URL,Note\n"Rain, again",Other,https://other.example/rain,\n');
  writeFileSync(bad, '{"hello": ');
  const give = async (file: string): Promise<void> => {
    const input = await page.$('#file');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  };
  await give(good);
  await page.waitForSelector('#dry-run[open]');
  expect(await page.$eval('#dry-run p', ({ textContent }) => textContent)).toBe('1 would be added, 0 joined with ones you have, 0 left as they are.');
  await page.locator('#import-sure').click();
  await page.waitForFunction(() => document.querySelector('#sum')?.textContent?.includes(': 11 of 11'));
  await give(good);
  await page.waitForSelector('#dry-run[open]');
  expect(await page.$eval('#dry-run p', ({ textContent }) => textContent)).toBe('0 would be added, 0 joined with ones you have, 1 left as they are.');
  await page.keyboard.press('Escape');
  await give(bad);
  await page.waitForFunction(() => document.querySelector('.toast')?.textContent === 'The file is damaged: it could not be read to its end.');
  expect(await sum(page)).toBe('Highlights: 11 of 11. Pages: 2.');
});

test('thousands are brought in while one waits; progress is told, and what else is to be written comes in between', async ({ browser }) => {
  const page = await openLibrary(browser, 1);
  const highlight = (id: string): object => ({ id, created: 5, selectors: { quote: { type: 'TextQuoteSelector', exact: `Passage ${id}: rain fell on the harbour for nine days.`, prefix: '', suffix: '' } } });
  const one = { url: 'https://one.example/', title: 'One', highlights: Array.from({ length: 4_000 }, (_, n) => highlight(`a${n}`)) };
  const others = Array.from({ length: 3_000 }, (_, n) => ({ url: `https://many.example/${n}`, title: `Page ${n}`, highlights: [highlight(`b${n}`)] }));
  const file = join(mkdtempSync(join(tmpdir(), 'quietpage-')), 'backup.json');
  writeFileSync(file, JSON.stringify({ format: 'quietpage-highlights', version: 1, pages: [one, ...others] }));
  await giveFile(page, file);
  await page.waitForSelector('#dry-run[open]');
  const told = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const toast = document.querySelector('.toast');
        new MutationObserver(() => {
          seen.push(toast?.textContent ?? '');
          if (toast?.textContent?.startsWith('Bringing in: 4,000')) void chrome.runtime.sendMessage({ quietpage: 'changeSettings', given: [{ badge: false }] }).then(() => seen.push('written'));
          if (toast?.textContent?.includes('added')) resolve(seen);
        }).observe(toast ?? document, { childList: true });
      }),
  );
  await page.locator('#import-sure').click();
  const sentences = (await told).filter((sentence) => sentence);
  expect(sentences.filter((sentence) => sentence !== 'written')).toEqual(['Bringing in: 0 of 7,000', 'Bringing in: 4,000 of 7,000', 'Bringing in: 5,000 of 7,000', 'Bringing in: 6,000 of 7,000', '7,000 added, 0 joined.']);
  expect(sentences.indexOf('written')).toBeLessThan(4);
  await page.waitForFunction(() => document.querySelector('#sum')?.textContent === 'Highlights: 7,010 of 7,010. Pages: 3,002.');
});

test('a passage is opened where it stands', async ({ browser, site }) => {
  const url = site.page(harbour());
  const page = await browser.openPage(browser.extensionUrl(LIBRARY));
  await page.evaluate(async (address) => {
    const key = `https://${address.replace(/^https?:\/\//, '')}`;
    const highlight = { id: 'h', created: 5, selectors: { quote: { type: 'TextQuoteSelector', exact: 'Forty passengers', prefix: '', suffix: '' } } };
    await chrome.storage.local.set({ [`page:${key}`]: { version: 1, url: address, title: 'T', highlights: [highlight] } });
  }, url);
  await untilAtRest(page);
  await page.locator('.passage').click();
  await page.waitForSelector('#open');
  const [opened] = await Promise.all([new Promise<Page>((resolve) => page.browser().once('targetcreated', (target) => void target.asPage().then(resolve))), page.locator('#open').click()]);
  expect(await untilPainted(opened, 1)).toEqual(['Forty passengers']);
  await opened.waitForFunction(() => {
    const range = [...CSS.highlights.values()].flatMap((layer) => [...layer])[0];
    const { top = -1 } = range instanceof Range ? range.getBoundingClientRect() : {};
    return top >= 0 && top < innerHeight;
  });
  expect(await painted(opened)).toEqual(['Forty passengers']);
});
