import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { filledLibrary, giveFile, highlight, kept, record, untilAtRest, untilTold } from './filled-library.ts';
import { harbour } from './harbour.ts';
import { test } from './harness/test.ts';
import { select, untilPainted } from './passages.ts';

declare const chrome: Browser;

const FORMATS = { backup: 'json', obsidian: 'md', readwise: 'md', html: 'html', csv: 'csv', w3c: 'jsonld', text: 'txt' };
const TWO = record([highlight('a', 'Rain fell on the harbour'), highlight('b', 'She said that the sea')]);

test('each way out gives a file of what is shown, the backup of everything; that adds nothing when it comes in, and what is missing where something is', async ({ browser }) => {
  const page = await filledLibrary(browser, TWO);
  await page.type('#search', 'rain');
  await page.waitForFunction(() => document.querySelector('#sum')?.textContent?.includes(': 1 of 2'));
  for (const [format, ending] of Object.entries(FORMATS)) {
    await page.select('#format', format);
    await page.locator('#save').click();
    const file = join(browser.downloads, `The ferry.${ending}`);
    const written = (): string => (readdirSync(browser.downloads).includes(`The ferry.${ending}`) ? readFileSync(file, 'utf8') : '');
    await expect.poll(written, { message: format }).toContain('Rain fell on the harbour');
    expect(written().includes('She said'), format).toBe(format === 'backup');
    if (format !== 'backup') rmSync(file);
  }
  const backup = join(browser.downloads, 'The ferry.json');
  await giveFile(page, backup);
  await page.waitForSelector('#dry-run[open]');
  expect(await page.$eval('#dry-run p', ({ textContent }) => textContent)).toBe('0 would be added, 0 joined with ones you have, 2 left as they are.');
  expect(await page.$eval('#import-sure', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
  await page.keyboard.press('Escape');
  await page.$eval('#search', (field) => {
    (field as HTMLInputElement).value = '';
    field.dispatchEvent(new Event('input'));
  });
  await page.locator('.passage').click();
  await page.locator('#delete').click();
  await page.waitForFunction(() => document.querySelector('#sum')?.textContent?.includes(': 1 of 1'));
  await giveFile(page, backup);
  await page.locator('#import-sure').click();
  await untilTold(page, '1 added, 0 joined.');
  await page.waitForFunction(() => document.querySelector('#sum')?.textContent?.includes(': 2 of 2'));
});

test('what comes back from a file is found on its page, though the page calls itself otherwise than its address does', async ({ browser, site }) => {
  const path = '/2026/04/02/the-ferry-sails-again.html';
  const url = `${site.page(harbour({ head: `<link rel="canonical" href="${path}">` }), { path })}?category=world`;
  const article = await browser.openPage(url);
  await select(article, '#p1', 0, 9);
  await browser.dispatchCommand('highlight', article);
  await untilPainted(article, 1);
  const page = await browser.openPage(browser.extensionUrl('src/extension/library/library.html'));
  await untilAtRest(page);
  const keys = async (): Promise<string[]> => Object.keys(await kept(page)).filter((key) => key.startsWith('page:'));
  const before = await keys();
  for (const [format, ending] of [['backup', 'json'], ['csv', 'csv'], ['w3c', 'jsonld'], ['html', 'html']] as const) {
    await page.select('#format', format);
    await page.locator('#save').click();
    const file = join(browser.downloads, `The ferry sails again.${ending}`);
    await expect.poll(() => existsSync(file), { message: format }).toBe(true);
    await page.evaluate(() => chrome.storage.local.clear());
    await page.waitForSelector('main.empty');
    await giveFile(page, file);
    await page.locator('#import-sure').click();
    await page.waitForSelector('main:not(.empty)');
    expect(await keys(), format).toEqual(before);
  }
  await article.bringToFront();
  await article.reload();
  expect(await untilPainted(article, 1)).toEqual(['Rain fell']);
});

test('what is too long to be kept is told before, page by page, and the rest comes in', async ({ browser }) => {
  const page = await filledLibrary(browser, TWO);
  const folder = mkdtempSync(join(tmpdir(), 'quietpage-'));
  const long = { url: `https://harbour.example/${'x'.repeat(25_000)}`, title: 'The endless', highlights: [highlight('c'), highlight('d')] };
  const other = { url: 'https://harbour.example/crane', title: 'The crane', highlights: [highlight('e')] };
  const file = join(folder, 'file.json');
  writeFileSync(file, JSON.stringify({ format: 'quietpage-highlights', version: 1, pages: [long, other] }));
  await giveFile(page, file);
  await page.waitForSelector('#dry-run[open]');
  expect(await page.$$eval('#dry-run p, #dry-run li', (lines) => lines.map(({ textContent }) => textContent))).toEqual([
    '1 would be added, 0 joined with ones you have, 0 left as they are.',
    '2 cannot be kept, as they are too long, and would be left out:',
    'The endless (2)',
  ]);
  await page.locator('#import-sure').click();
  await untilTold(page, '1 added, 0 joined.');
  expect(Object.keys(await kept(page)).filter((key) => key.startsWith('page:'))).toHaveLength(2);
  rmSync(folder, { recursive: true });
});

test('what is shown is copied in the chosen form, and one passage by itself', async ({ browser }) => {
  const page = await filledLibrary(browser, TWO);
  await page.browserContext().overridePermissions(browser.extensionUrl(''), ['clipboard-read']);
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.select('#format', 'readwise');
  await page.locator('#copy').click();
  await untilTold(page, 'Copied.');
  expect(await copied()).toContain('- Rain fell on the harbour');
  await page.locator('.passage').click();
  await page.locator('#copy-text').click();
  await expect.poll(copied).toBe('Rain fell on the harbour');
});

test('where the browser lets nothing be copied, that is told', async ({ browser }) => {
  const page = await filledLibrary(browser, TWO);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
    document.execCommand = () => false;
  });
  await page.locator('#copy').click();
  await untilTold(page, 'The browser did not allow copying.');
});

test('a malicious, a huge, a foreign and a broken file each get one sentence, and nothing that is kept has changed', async ({ browser }) => {
  const page = await filledLibrary(browser, TWO);
  const before = await kept(page);
  const folder = mkdtempSync(join(tmpdir(), 'quietpage-'));
  const files: [string, string | Buffer, string][] = [
    ['deep.json', '['.repeat(100_000), 'The file is damaged: it could not be read to its end.'],
    ['huge.csv', Buffer.alloc(257 * 1024 * 1024), 'The file is larger than 256 megabytes and was not read.'],
    ['foreign.json', '{"__proto__":{"highlights":[1]},"constructor":"x"}', 'This is no file of highlights that Quietpage knows.'],
    ['bomb.zip', 'PK\u0003\u0004', 'The file is damaged: it could not be read to its end.'],
    ['empty.json', '', 'The file is empty.'],
    ['nothing.json', '{"format":"quietpage-highlights","version":1,"pages":[]}', 'The file holds no highlights.'],
    ['later.json', '{"format":"quietpage-highlights","version":99,"pages":[]}', 'The file was written by a later version of Quietpage; update Quietpage to read it.'],
  ];
  for (const [name, content, sentence] of files) {
    writeFileSync(join(folder, name), content);
    await page.$eval('.toast', (toast) => toast.replaceChildren());
    await giveFile(page, join(folder, name));
    await untilTold(page, sentence);
  }
  expect(await kept(page)).toEqual(before);
  rmSync(folder, { recursive: true });
});
