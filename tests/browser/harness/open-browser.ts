import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, type Target, TargetType, type WebWorker } from 'puppeteer-core';
import type { Browser as ExtensionApi, Tabs } from 'webextension-polyfill';
import type { PageRequests } from '../../../src/extension/messages.ts';
import { openLocal } from './open-plain.ts';
import { watchPage, watchWorker } from './watch-errors.ts';

declare const chrome: ExtensionApi;
type Dispatch = { dispatch(...given: unknown[]): void };


export type TestBrowser = {
  /** What the extension's scripts threw or logged as an error, anywhere, so far. */
  errors: string[];
  /** Opens an address in a new tab and waits for its load event, unless told otherwise. */
  openPage(url: string, options?: { waitUntil?: 'load' | 'domcontentloaded' }): Promise<Page>;
  /** The folder where saved files come to; gone when the browser is closed. */
  downloads: string;
  /** Address of a file of the extension, such as src/extension/options/options.html. */
  extensionUrl(path: string): string;
  /** The background's service worker, once it runs. */
  worker(): Promise<WebWorker>;
  /** Ends the service worker as Chromium does when it idles; the next event starts it again. */
  stopWorker(): Promise<void>;
  /** The real popup over a tab. */
  openPopup(page: Page): Promise<Page>;
  /** What happens when a shortcut is pressed in a tab: CDP keys do not reach extension commands. */
  dispatchCommand(name: string, page: Page): Promise<void>;
  /** What happens when an entry of the context menu is chosen in a tab. */
  dispatchMenu(menuItemId: string, page: Page, about?: { selectionText?: string; srcUrl?: string }): Promise<void>;
  /** Asks the page script in a tab, as the popup does. */
  ask<K extends keyof PageRequests>(page: Page, name: K, ...given: Parameters<PageRequests[K]>): Promise<ReturnType<PageRequests[K]>>;
  /** Closes every tab and empties the extension's storage. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

/** Chromium with dist/chrome (or another folder) loaded, in a fresh profile. */
export async function openBrowser({ extension = 'dist/chrome' }: { extension?: string } = {}): Promise<TestBrowser> {
  const downloads = mkdtempSync(join(tmpdir(), 'quietpage-downloads-'));
  const browser: Browser = await openLocal(extension, downloads);
  const errors: string[] = [];
  const isWorker = (target: Target): boolean => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension://');

  const watched = new WeakSet<Target>();
  const watchTarget = async (target: Target): Promise<void> => {
    if (!isWorker(target) || watched.has(target)) return;
    watched.add(target);
    const worker = await target.worker();
    if (worker) await watchWorker(worker, errors);
  };
  browser.on('targetcreated', (target: Target) => void watchTarget(target).catch(() => undefined)); // it may be gone again already

  const worker = async (): Promise<WebWorker> => {
    const target = await browser.waitForTarget(isWorker);
    const found = await target.worker();
    if (!found) throw new Error('The service worker went away while it was being looked for.');
    return found;
  };
  const first = await browser.waitForTarget(isWorker);
  await watchTarget(first);
  const root = `chrome-extension://${new URL(first.url()).host}`; // Node gives such addresses no origin

  const activeTab = async (page: Page): Promise<[WebWorker, Tabs.Tab]> => {
    await page.bringToFront();
    const background = await worker();
    const [tab] = await background.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
    if (!tab) throw new Error('No tab is in front.');
    return [background, tab];
  };

  return {
    errors,
    downloads,
    async openPage(url, { waitUntil = 'load' } = {}) {
      const page = await browser.newPage();
      await watchPage(page, errors);
      await page.goto(url, { waitUntil });
      return page;
    },
    extensionUrl: (path) => `${root}/${path}`,
    worker,
    async stopWorker() {
      const target = browser.targets().find(isWorker);
      const gone = new Promise<void>((resolve) => {
        browser.on('targetdestroyed', (other: Target) => {
          if (other === target) resolve();
        });
      });
      if (!target) return;
      await (await target.worker())?.close();
      await gone;
    },
    async openPopup(page) {
      const [background] = await activeTab(page);
      const opened = browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
      await background.evaluate(() => chrome.action.openPopup());
      const popup = await (await opened).asPage();
      await watchPage(popup, errors);
      return popup;
    },
    async dispatchCommand(name, page) {
      const [background, tab] = await activeTab(page);
      await background.evaluate((command, sender) => (chrome.commands.onCommand as unknown as Dispatch).dispatch(command, sender), name, tab);
    },
    async dispatchMenu(menuItemId, page, about = {}) {
      const [background, tab] = await activeTab(page);
      const click = { menuItemId, ...about, editable: false, modifiers: [], pageUrl: page.url(), frameId: 0 };
      await background.evaluate((clicked, sender) => (chrome.contextMenus.onClicked as unknown as Dispatch).dispatch(clicked, sender), click, tab);
    },
    async ask<K extends keyof PageRequests>(page: Page, name: K, ...given: Parameters<PageRequests[K]>) {
      const [background, tab] = await activeTab(page);
      const message = { quietpage: name, given };
      const answer: unknown = await background.evaluate((id, sent) => chrome.tabs.sendMessage(id, sent, { frameId: 0 }), tab.id ?? -1, message);
      const { value, failure } = (answer ?? { failure: 'nobody answered' }) as { value?: ReturnType<PageRequests[K]>; failure?: string };
      if (value === undefined) throw new Error(`${name}: ${failure}`);
      return value;
    },
    async reset() {
      const pages = await browser.pages();
      await browser.newPage(); // the last tab's closing would end the browser
      await Promise.all(pages.map((page) => page.close()));
      const page = await browser.newPage();
      await page.goto(`${root}/src/extension/options/options.html`);
      await page.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
      await page.close();
    },
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true });
    },
  };
}
