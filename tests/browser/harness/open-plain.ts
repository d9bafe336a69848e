import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { openChromium } from '../../../scripts/open-chromium.mjs';

/** Nothing but our own server can be reached; *.test hosts are that server too. */
const LOCAL_ONLY = '--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** Chromium that reaches nothing but the test's own server, with an extension loaded or with none; it saves files to a folder, or none at all. Throws when there is no Chromium. */
export function openLocal(extension: string | null, downloads: string | null = null): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: `npm test` installs one, or says what to install.');
  return openChromium({ executablePath, extension, args: [LOCAL_ONLY], downloads });
}

export type PlainBrowser = { openPage(url: string): Promise<Page>; close(): Promise<void> };

/** Chromium as it comes: what a page is like when no extension touches it. */
export async function openPlain(): Promise<PlainBrowser> {
  const browser = await openLocal(null);
  return {
    async openPage(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    close: () => browser.close(),
  };
}
