import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { TestBrowser } from './harness/open-browser.ts';

declare const chrome: Browser;

/** Selects part of an element's first text, as a reader does with the mouse; offsets in UTF-16 units. */
export async function select(page: Page, selector: string, start: number, end: number): Promise<void> {
  await page.$eval(
    selector,
    (element, from, to) => {
      const text = element.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, from, text, to);
    },
    start,
    end,
  );
}

/** Selects from the start of one element's text to so many units into another's, by pulling the mouse over it. */
export async function pull(page: Page, from: string, to: string, end: number): Promise<void> {
  const [start, stop] = await page.evaluate(
    (first, last, units) => {
      const at = (selector: string, offset: number): DOMRect => {
        const range = document.createRange();
        const text = document.querySelector(selector)?.firstChild ?? document;
        range.setStart(text, offset);
        range.setEnd(text, offset + 1);
        return range.getBoundingClientRect().toJSON() as DOMRect;
      };
      return [at(first, 0), at(last, units)];
    },
    from,
    to,
    end,
  );
  await page.mouse.move((start?.left ?? 0) + 1, (start?.top ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((stop?.left ?? 0) + 1, (stop?.top ?? 0) + 8, { steps: 5 });
  await page.mouse.up();
}

/** The texts of what is painted as a highlight, sorted; of an open reader as well. */
export async function painted(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.entries()]
      .filter(([name]) => name.startsWith('quietpage-'))
      .flatMap(([, ranges]) => [...ranges].map((range) => (range instanceof Range ? range.toString() : '')))
      .sort(),
  );
}

/** The same as soon as there are so many; throws when that never happens. */
export async function untilPainted(page: Page, count: number): Promise<string[]> {
  await page.waitForFunction(
    (wanted) => [...CSS.highlights.entries()].reduce((sum, [name, { size }]) => sum + (name.startsWith('quietpage-') ? size : 0), 0) === wanted,
    { polling: 50 },
    count,
  );
  return painted(page);
}

/** Marks part of a paragraph by the shortcut and waits for the paint. */
export async function mark(browser: TestBrowser, page: Page, selector: string, start: number, end: number, count = 1): Promise<void> {
  await select(page, selector, start, end);
  await browser.dispatchCommand('highlight', page);
  await untilPainted(page, count);
}

/** What is kept, page by page. */
export const records = async (browser: TestBrowser): Promise<[string, { highlights: { note: string; selectors: { quote: { exact: string } } }[] }][]> =>
  (await browser.worker()).evaluate(async () => Object.entries(await chrome.storage.local.get(null)).filter(([key]) => key.startsWith('page:'))) as never;
