import type { Page } from 'puppeteer-core';

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
