import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasFirefox, openFirefox } from '../harness/open-firefox.ts';
import { openPlain, type PlainBrowser } from '../harness/open-plain.ts';
import { serve, type Site } from '../harness/serve.ts';
import { openIn } from './bench.ts';
import { demo } from './demo.ts';

/** What lies beneath the reader in these tests: a page with something typed and a long way to scroll. */
const PAGE = `<!doctype html><html lang="en"><title>Ferry</title><body><header>Coast</header><main><h1>Ferry</h1></main><input id="name" value="typed"><p>${'Beneath. '.repeat(4000)}</p></body></html>`;

type Test = ReturnType<typeof test.skipIf>;
type Options = Parameters<typeof openIn>[2];

/** One browser with the reader's code to bring into its pages. */
export type ReaderBrowser = {
  /** A test for this browser; skipped where there is none. */
  test: Test;
  /** For what only the protocol of Chromium can ask for. */
  testChromium: Test;
  openPage: (html?: string) => Promise<Page>;
  /** A page with the reader open over it. */
  opened: (options?: Options, article?: typeof demo) => Promise<{ page: Page; shadow: ElementHandle<ShadowRoot> }>;
};

/** Declares the same tests for Chromium and, where there is one, Firefox. A script error in any page fails the test. */
export function eachBrowser(declare: (browser: ReaderBrowser) => void): void {
  describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
    const there = name === 'chromium' || hasFirefox();
    const errors: unknown[] = [];
    let site: Site;
    let browser: PlainBrowser;
    beforeAll(async () => {
      if (there) [browser, site] = await Promise.all([name === 'chromium' ? openPlain() : openFirefox(), serve()]);
    });
    afterEach(() => expect(errors.splice(0)).toEqual([]));
    afterAll(() => Promise.all([browser?.close(), site?.close()]));

    const openPage = async (html = PAGE): Promise<Page> => {
      const page = await browser.openPage(site.page(html));
      page.on('pageerror', (error) => errors.push(error));
      return page;
    };
    declare({
      test: test.skipIf(!there),
      testChromium: test.skipIf(name !== 'chromium'),
      openPage,
      async opened(options = {}, article = demo) {
        const page = await openPage();
        return { page, shadow: await openIn(page, article, options) };
      },
    });
  });
}

/** What the reader told its caller under a name, call by call. */
export const told = (page: Page, name: string): Promise<unknown[][]> => page.evaluate((name) => bench.told.filter((each) => each.name === name).map(({ given }) => given), name);

/** Number of the passage being read. */
export const passage = (page: Page): Promise<number | null | undefined> => page.evaluate(() => bench.reader?.passage());

export const isOpen = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('quietpage-reader') !== null);

/** Reads something off the open reader. */
export const inReader = async <T>(shadow: ElementHandle<ShadowRoot>, read: (root: ShadowRoot) => T): Promise<T> => (await shadow.evaluate(read)) as T;
