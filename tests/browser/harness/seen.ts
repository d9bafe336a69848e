import type { Page } from 'puppeteer-core';

/** The page's text as someone sees it, white space folded. */
export async function seenText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
}

/** Which of the elements that match a CSS selector take up room on the page and are not hidden, by index. */
export async function seenElements(page: Page, selector: string): Promise<number[]> {
  return page.$$eval(selector, (elements) =>
    elements.flatMap((element, index) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ? [index] : [];
    }),
  );
}

/** The document as it stands, written out: what an exact undo gives back to the letter. */
export async function serialised(page: Page): Promise<string> {
  return page.evaluate(() => new XMLSerializer().serializeToString(document));
}
