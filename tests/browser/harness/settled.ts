import type { Page } from 'puppeteer-core';

const QUIET = 300; // milliseconds without a change of what is hidden; cleaning works in slices far shorter than that

/** Number of elements the extension has hidden, once that number has stood still. Throws when it never does. */
export async function settled(page: Page): Promise<number> {
  return page.evaluate(
    (quiet) =>
      new Promise<number>((resolve) => {
        const done = (): void => {
          observer.disconnect();
          resolve(document.querySelectorAll('[data-quietpage]').length);
        };
        let timer = setTimeout(done, quiet);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, quiet);
        });
        observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-quietpage'] });
      }),
    QUIET,
  );
}

/** Waits until something on the page is hidden, and then until that stands still; the number of hidden elements. */
export async function cleaned(page: Page): Promise<number> {
  await page.waitForFunction(() => document.querySelector('[data-quietpage]') !== null, { polling: 'mutation' });
  return settled(page);
}
