import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { FERRY, filledLibrary, highlight, kept, record, untilTold } from './filled-library.ts';
import { openBrowser } from './harness/open-browser.ts';
import { hasFirefox, openFirefox } from './harness/open-firefox.ts';
import { test } from './harness/test.ts';

declare const chrome: Browser;

const OPTIONS = 'src/extension/options/options.html';

test('what the library could not write is told there, and the list shows what is on disk', async ({ browser }) => {
  const page = await filledLibrary(browser, record([highlight('a')]));
  await page.locator('.passage').click();
  await page.waitForSelector('#color-pink');
  await page.evaluate(() => chrome.runtime.sendMessage({ quietpage: 'place', given: ['any'] })); // wakes the background
  await (await browser.worker()).evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('no room left'));
  });
  await page.locator('#color-pink').click();
  await untilTold(page, 'That did not work: no room left');
  expect(await page.$('.passage.pink')).toBeNull();
  await browser.stopWorker();
  await page.locator('#color-pink').click();
  await page.waitForSelector('.passage.pink');
});

test('little room, and a backup that could not be written, are told in the library', async ({ browser }) => {
  const page = await filledLibrary(browser, record([highlight('a')]));
  expect(await page.$('.notice')).toBeNull();
  await page.evaluate(() => chrome.storage.local.set({ settings: { version: 1, backups: true }, backups: { version: 1, changes: 53 } }));
  await page.evaluateOnNewDocument(() => {
    navigator.storage.estimate = async () => ({ quota: 1e9, usage: 1e9 - 7 * 1024 * 1024 });
  });
  await page.reload();
  await page.waitForSelector('.notice.failed[role=alert]');
  const told = await page.$$eval('.notice', (notices) => notices.map(({ textContent }) => textContent));
  expect(told).toEqual([expect.stringContaining('7 MB'), expect.stringContaining('The last backup could not be saved.')]);
});

test('a record that broke is mended with the next change, and the broken one is set aside', async ({ browser }) => {
  const page = await filledLibrary(browser, record([highlight('a'), { id: 'b', selectors: 'lost' }]));
  await page.locator('.passage').click();
  await page.locator('#color-blue').click();
  await page.waitForSelector('.passage.blue');
  const aside = Object.entries(await kept(page)).find(([key]) => key.startsWith('aside:page:'))?.[1];
  expect(JSON.stringify(aside)).toContain('"lost"');
});

test('without leave to save files no backup is promised', async ({ browser }) => {
  const page = await browser.openPage(browser.extensionUrl(OPTIONS));
  await page.evaluate(() => chrome.storage.local.set({ settings: { version: 1, backups: true } }));
  await page.reload();
  await page.waitForSelector('#backups');
  expect(await page.$eval('#backups', (box) => (box as HTMLInputElement).checked || box.getAttribute('aria-checked') === 'true')).toBe(false);
});

test('a switch that was refused, or could not be written, stands as it was', async ({ browser }) => {
  const page = await browser.openPage(browser.extensionUrl(OPTIONS));
  await page.waitForSelector('#backups:not(:checked)');
  await page.evaluate(() => {
    (globalThis as { asked?: boolean }).asked = false;
    Object.assign(chrome.permissions, {
      request(_: unknown, answer: (isAllowed: boolean) => void) {
        (globalThis as { asked?: boolean }).asked = true;
        setTimeout(answer, 0, false);
      },
    });
  });
  await page.locator('#backups').click();
  await page.waitForFunction(() => (globalThis as { asked?: boolean }).asked);
  await page.waitForSelector('#backups:not(:checked)');

  await page.evaluate(() => chrome.runtime.sendMessage({ quietpage: 'place', given: ['any'] })); // wakes the background
  await (await browser.worker()).evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('no room left'));
  });
  await page.locator('#badge').click();
  await page.waitForSelector('#failure .failed');
  await page.waitForSelector('#badge:checked');
  await browser.stopWorker();
});

/** The built extension with the leave given beforehand: the browser's own question cannot be answered by a test. */
function withDownloads(built: string, folder: string): string {
  const extension = join(folder, 'extension');
  cpSync(built, extension, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as { permissions: string[] };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify({ ...manifest, permissions: [...manifest.permissions, 'downloads'], optional_permissions: [] }));
  return extension;
}

/** Fifty highlights in ten messages at a time; the backup falls due with the last. */
async function markFifty(page: Page): Promise<void> {
  await page.evaluate(async (url) => {
    const { runtime } = (globalThis as { browser?: Browser }).browser ?? chrome;
    const ask = (name: string, ...given: unknown[]): Promise<unknown> => runtime.sendMessage({ quietpage: name, given });
    await ask('changeSettings', { backups: true });
    const quote = { type: 'TextQuoteSelector', exact: 'Rain fell', prefix: '', suffix: '' };
    for (let from = 0; from < 50; from += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, n) => ask('changeMarked', url, { do: 'add', url, title: 'T', highlight: { id: `h${from + n}`, created: 1, selectors: { quote: { ...quote, exact: `Rain fell ${from + n}` } } } })));
    }
  }, FERRY);
}

const highlightsIn = (text: string): number => (JSON.parse(text) as { pages: { highlights: object[] }[] }).pages.flatMap(({ highlights }) => highlights).length;

test('with leave, a backup is in the downloads folder after fifty changes, once it is on disk', async ({ onTestFinished }) => {
  const folder = mkdtempSync(join(tmpdir(), 'quietpage-backup-'));
  const browser = await openBrowser({ extension: withDownloads('dist/chrome', folder) });
  onTestFinished(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  const page = await browser.openPage(browser.extensionUrl(OPTIONS));
  await markFifty(page);
  await expect.poll(async () => (await kept(page))['backups']).toMatchObject({ changes: 0 });
  const [file] = readdirSync(browser.downloads);
  expect(highlightsIn(readFileSync(join(browser.downloads, file ?? ''), 'utf8'))).toBe(50);
  await page.waitForSelector('#backups:checked');
  expect(browser.errors).toEqual([]);
});

test.skipIf(!hasFirefox())('in Firefox too', async ({ onTestFinished }) => {
  const folder = mkdtempSync(join(tmpdir(), 'quietpage-backup-'));
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads);
  const firefox = await openFirefox({ extension: withDownloads('dist/firefox', folder), downloads });
  onTestFinished(async () => {
    await firefox.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  await markFifty(await firefox.openExtensionPage(OPTIONS, '#backups'));
  const written = (): string => {
    const name = readdirSync(downloads, { recursive: true }).map(String).find((file) => /^quietpage\/quietpage-highlights-[\d-]+\.json$/.test(file));
    return name ? readFileSync(join(downloads, name), 'utf8') : '';
  };
  await expect.poll(() => (written().trim().endsWith('}') ? highlightsIn(written()) : 0)).toBe(50);
});
