import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { TestBrowser } from './harness/open-browser.ts';

declare const chrome: Browser;

/** The page that the highlights of `record` stand on. */
export const FERRY = 'https://harbour.example/2026/04/02/the-ferry-sails-again';

/** One page's record, as it is stored. */
export const record = (highlights: object[]): object => ({ [`page:${FERRY}`]: { version: 1, url: FERRY, title: 'The ferry', highlights } });

/** A highlight in the shape of the first version. */
export const highlight = (id: string, exact = `Passage ${id}`): object => ({ id, created: 1_700_000_000_000, selectors: { quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } } });

const FRAMES = 10; // in which the first row must be the same one: rows are drawn anew while the library reads on

/** Waits until the library's rows stay where they are, so that they can be clicked. */
export async function untilAtRest(page: Page): Promise<void> {
  await page.waitForFunction(
    (frames) => {
      const seen = window as { lastRow?: Element | null; framesSame?: number };
      const row = document.querySelector('.passage');
      seen.framesSame = row && row === seen.lastRow ? (seen.framesSame ?? 0) + 1 : 0;
      seen.lastRow = row;
      return seen.framesSame >= frames;
    },
    { polling: 'raf' },
    FRAMES,
  );
}

/** The library, open over what is put into storage. */
export async function filledLibrary(browser: TestBrowser, stored: object): Promise<Page> {
  const page = await browser.openPage(browser.extensionUrl('src/extension/library/library.html'));
  await page.evaluate((items) => chrome.storage.local.set(items), stored as Record<string, unknown>);
  await untilAtRest(page);
  return page;
}

/** All that is stored. */
export const kept = (page: Page): Promise<Record<string, unknown>> => page.evaluate(() => chrome.storage.local.get(null));

/** Gives a file to the library's way in. */
export async function giveFile(page: Page, path: string): Promise<void> {
  const input = await page.$('#file');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

/** Waits until the library says a sentence. */
export async function untilTold(page: Page, sentence: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector('.toast')?.textContent === wanted, { polling: 50 }, sentence);
}
