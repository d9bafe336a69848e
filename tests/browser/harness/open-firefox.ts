import { type Browser, launch, type Page } from 'puppeteer-core';
import { resolve } from 'node:path';
import { findBrowser } from '../../../scripts/find-browser.mjs';

const ADDON = 'quietpage@quietpage.invalid';
const UUID = '6f1c2a54-53c0-4a3e-9a0e-2f3d5b6c7d8e'; // so that the address of its pages is known

/** Firefox with dist/firefox loaded for as long as it runs. */
export type TestFirefox = {
  openPage(url: string): Promise<Page>;
  /** A page of the extension, such as src/extension/options/options.html; give an element to wait for: Firefox tells of no load event there. */
  openExtensionPage(path: string, selector: string): Promise<Page>;
  /** Ends the process at once, as a crash does; resolves when it is gone. */
  kill(): Promise<void>;
  close(): Promise<void>;
};

/** Whether there is a Firefox to test in. */
export const hasFirefox = (): boolean => findBrowser('firefox') !== null;

/** Starts Firefox, without a window, in a fresh profile or a given one, with dist/firefox or another folder; it saves files to `downloads`. Throws when there is none. */
export async function openFirefox({ profile, extension = 'dist/firefox', downloads }: { profile?: string; extension?: string; downloads?: string } = {}): Promise<TestFirefox> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('No Firefox found.');
  const browser: Browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    ...(profile && { userDataDir: profile }),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      // An extension loaded for one run would lose at the end of it what an installed one keeps.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(downloads && { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
    },
  });
  await browser.installExtension(resolve(extension));
  return {
    async openPage(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openExtensionPage(path, selector) {
      const page = await browser.newPage();
      await page.goto(`moz-extension://${UUID}/${path}`, { waitUntil: [] });
      await page.waitForSelector(selector);
      return page;
    },
    async kill() {
      const process = browser.process();
      const gone = new Promise((resolve) => process?.once('exit', resolve));
      process?.kill('SIGKILL');
      await gone;
    },
    close: () => browser.close(),
  };
}
