import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { harbour } from './harbour.ts';
import { openBrowser, type TestBrowser } from './harness/open-browser.ts';
import { test } from './harness/test.ts';
import { select, untilPainted } from './passages.ts';

declare const chrome: Browser;

const LIBRARY = 'src/extension/library/library.html';
const URL_OF_PAGE = 'https://harbour.example/2026/04/02/the-ferry-sails-again';

const record = (highlights: object[]): object => ({ [`page:${URL_OF_PAGE}`]: { version: 1, url: URL_OF_PAGE, title: 'The ferry', highlights } });
const highlight = (id: string, exact = `Passage ${id}`): object => ({ id, created: 1_700_000_000_000, selectors: { quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } } });

/** Puts records into storage and opens the library over them. */
async function library(browser: TestBrowser, stored: object): Promise<Page> {
  await (await browser.worker()).evaluate((items) => chrome.storage.local.set(items), stored as Record<string, unknown>);
  const page = await browser.openPage(browser.extensionUrl(LIBRARY));
  await page.waitForSelector('.passage');
  return page;
}

const kept = async (browser: TestBrowser): Promise<Record<string, unknown>> => (await browser.worker()).evaluate(() => chrome.storage.local.get(null));

test('what the library could not write is told there, and the list shows what is on disk', async ({ browser }) => {
  const page = await library(browser, record([highlight('a')]));
  await page.click('.passage');
  await page.waitForSelector('#color-pink');
  await (await browser.worker()).evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('no room left'));
  });
  await page.click('#color-pink');
  await page.waitForFunction(() => document.querySelector('.toast')?.textContent === 'no room left');
  expect(await page.$('.passage.pink')).toBeNull();
  await browser.stopWorker();
});

test('little room is told in the library while there is some', async ({ browser }) => {
  const page = await library(browser, record([highlight('a')]));
  await page.evaluateOnNewDocument(() => {
    navigator.storage.estimate = async () => ({ quota: 1e9, usage: 1e9 - 7 * 1024 * 1024 });
  });
  await page.reload();
  await page.waitForSelector('.notice.failed[role=alert]');
  expect(await page.$eval('.notice', ({ textContent }) => textContent)).toContain('7 MB');
});

test('a record that broke is mended with the next change, and the broken one is set aside', async ({ browser }) => {
  const page = await library(browser, { ...record([highlight('a'), { id: 'b', selectors: 'lost' }]), checked: { version: 1, at: 0 } });
  await browser.stopWorker();
  await page.click('.passage');
  await page.click('#color-blue');
  await page.waitForSelector('.passage.blue');
  await expect.poll(async () => Object.keys(await kept(browser)).some((key) => key.startsWith('aside:page:'))).toBe(true);
  const aside = Object.entries(await kept(browser)).find(([key]) => key.startsWith('aside:page:'))?.[1];
  expect(JSON.stringify(aside)).toContain('"lost"');
});

test('each way out hands over a file of what is shown, and what came out as a backup adds nothing when it comes in', async ({ browser }) => {
  const page = await library(browser, record([highlight('a', 'Rain fell on the harbour'), highlight('b', 'She said that the sea')]));
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Object.assign(globalThis, { handed: text }));
      return make(blob);
    };
  });
  await page.type('#search', 'rain');
  await page.waitForFunction(() => document.querySelector('#sum')?.textContent?.includes(': 1 of 2'));
  for (const format of ['backup', 'obsidian', 'readwise', 'html', 'csv', 'w3c', 'text']) {
    await page.select('#format', format);
    await page.evaluate(() => Object.assign(globalThis, { handed: '' }));
    await page.click('#save');
    await page.waitForFunction(() => (globalThis as { handed?: string }).handed, { polling: 50 });
    const text = await page.evaluate(() => (globalThis as { handed?: string }).handed ?? '');
    expect(text, format).toContain('Rain fell on the harbour');
    expect(text, format).not.toContain('She said');
  }
  await page.select('#format', 'backup');
  await page.click('#save');
  await page.waitForFunction(() => (globalThis as { handed?: string }).handed?.startsWith('{\n "format"'), { polling: 50 });
  const folder = mkdtempSync(join(tmpdir(), 'quietpage-'));
  writeFileSync(join(folder, 'backup.json'), await page.evaluate(() => (globalThis as { handed?: string }).handed ?? ''));
  const input = (await page.$('#file')) as unknown as { uploadFile(path: string): Promise<void> };
  await input.uploadFile(join(folder, 'backup.json'));
  await page.waitForSelector('#dry-run[open]');
  expect(await page.$eval('#dry-run p', ({ textContent }) => textContent)).toBe('0 would be added, 0 joined with ones you have, 1 left as they are.');
  rmSync(folder, { recursive: true });
});

test('a malicious, a huge and a foreign file each get one sentence, and nothing that is kept has changed', async ({ browser }) => {
  const page = await library(browser, record([highlight('a')]));
  const before = await kept(browser);
  const folder = mkdtempSync(join(tmpdir(), 'quietpage-'));
  const files: [string, string | Buffer, string][] = [
    ['deep.json', '['.repeat(100_000), 'The file is damaged: it could not be read to its end.'],
    ['huge.csv', Buffer.alloc(257 * 1024 * 1024), 'The file is larger than 256 megabytes and was not read.'],
    ['foreign.json', '{"__proto__":{"highlights":[1]},"constructor":"x"}', 'This is no file of highlights that Quietpage knows.'],
    ['bomb.zip', 'PK\u0003\u0004', 'The file is damaged: it could not be read to its end.'],
    ['empty.json', '', 'The file is empty.'],
  ];
  const input = (await page.$('#file')) as unknown as { uploadFile(path: string): Promise<void> };
  for (const [name, content, sentence] of files) {
    writeFileSync(join(folder, name), content);
    await page.$eval('.toast', (toast) => toast.replaceChildren());
    await input.uploadFile(join(folder, name));
    await page.waitForFunction((wanted) => document.querySelector('.toast')?.textContent === wanted, { polling: 50 }, sentence);
  }
  expect(await kept(browser)).toEqual(before);
  rmSync(folder, { recursive: true });
});

test('with leave, a backup goes to the downloads folder after fifty changes', async ({ site, onTestFinished }) => {
  const folder = mkdtempSync(join(tmpdir(), 'quietpage-backup-'));
  const [extension, downloads] = [join(folder, 'extension'), join(folder, 'downloads')];
  cpSync('dist/chrome', extension, { recursive: true });
  // The leave is given beforehand: the browser's own question cannot be answered by a test.
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as { permissions: string[]; optional_permissions: string[] };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify({ ...manifest, permissions: [...manifest.permissions, 'downloads'], optional_permissions: [] }));
  const browser = await openBrowser({ extension });
  onTestFinished(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  const page = await browser.openPage(site.page(harbour()));
  const session = await page.browser().target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const options = await browser.openPage(browser.extensionUrl('src/extension/options/options.html'));
  await options.evaluate(async (url) => {
    await chrome.runtime.sendMessage({ quietpage: 'changeSettings', given: [{ backups: true }] });
    const quote = { type: 'TextQuoteSelector', exact: 'Rain fell', prefix: '', suffix: '' };
    for (let n = 0; n < 49; n++) await chrome.runtime.sendMessage({ quietpage: 'changeMarked', given: [url, { do: 'add', url, title: 'T', highlight: { id: `h${n}`, created: 1, selectors: { quote } } }] });
  }, URL_OF_PAGE);
  await page.bringToFront();
  await select(page, '#p3', 0, 8);
  await browser.dispatchCommand('highlight', page);
  await untilPainted(page, 1);
  const written = (): string | undefined => readdirSync(folder, { recursive: true }).map(String).find((name) => /quietpage-highlights-[\d-]+\.json$/.test(name));
  await expect.poll(written).toBeDefined();
  const backup = (): string => readFileSync(join(folder, written() ?? ''), 'utf8');
  await expect.poll(backup).toContain('She said');
  expect((JSON.parse(backup()) as { pages: { highlights: object[] }[] }).pages.flatMap(({ highlights }) => highlights)).toHaveLength(50);
  expect(browser.errors).toEqual([]);
});
