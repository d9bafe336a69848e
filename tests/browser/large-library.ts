import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { TestBrowser } from './harness/open-browser.ts';

declare const chrome: Browser;

const COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'];
/** The address of the library within the extension. */
export const LIBRARY = 'src/extension/library/library.html';

/** Fills storage as the background writes it: pages of ten highlights each. */
async function fill(page: Page, pages: number): Promise<void> {
  await page.evaluate(
    async (count, colors) => {
      for (let from = 0; from < count; from += 500) {
        const records = Array.from({ length: Math.min(500, count - from) }, (_, at) => {
          const n = from + at;
          const highlights = Array.from({ length: 10 }, (_, m) => ({
            id: `h${n}-${m}`,
            selectors: { quote: { type: 'TextQuoteSelector', exact: `Passage ${m} of story ${n}: rain fell on the harbour for nine days, and on the tenth the old crane stopped turning, said the keeper of pier ${(n * 7 + m) % 997}.`, prefix: 'before it', suffix: 'after it' }, position: { type: 'TextPositionSelector', start: m * 100, end: m * 100 + 90 } },
            created: 1_700_000_000_000 + n * 60_000 + m, updated: 1_700_000_000_000 + n * 60_000 + m, color: colors[m % 5], note: m === 3 ? `A note about Gdańsk ${n}` : '', tags: m % 4 === 0 ? ['harbour', `tag${n % 50}`] : [],
          }));
          const url = `https://site${n % 40}.example/2024/story-number-${n}-of-the-harbour`;
          return [`page:${url}`, { version: 1, url, title: `Story ${n} of the harbour`, highlights }];
        });
        await chrome.storage.local.set(Object.fromEntries(records));
      }
    },
    pages,
    COLORS,
  );
}

/** The library, open and complete, over so many pages of ten highlights each. */
export async function openLibrary(browser: TestBrowser, pages: number): Promise<Page> {
  const filler = await browser.openPage(browser.extensionUrl('src/extension/options/options.html'));
  await fill(filler, pages);
  await filler.close();
  const page = await browser.openPage(browser.extensionUrl(LIBRARY));
  await page.waitForFunction((total) => document.querySelector('#sum')?.textContent?.includes(total), { polling: 50 }, (pages * 10).toLocaleString('en'));
  return page;
}

/** What the library says of how many there are. */
export const sum = (page: Page): Promise<string> => page.$eval('#sum', ({ textContent }) => textContent ?? '');
