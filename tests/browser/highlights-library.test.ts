import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { test } from './harness/test.ts';
import { untilAtRest } from './filled-library.ts';
import { LIBRARY, openLibrary, sum } from './large-library.ts';

declare const chrome: Browser;

const type = async (page: Page, text: string): Promise<void> => {
  await page.$eval('#search', (field, value) => {
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event('input'));
  }, text);
};

test('all pages and passages are there, searched as one types and narrowed by colour, tag and site', async ({ browser }) => {
  const page = await openLibrary(browser, 30);
  expect(await sum(page)).toBe('Highlights: 300 of 300. Pages: 30.');
  expect(await page.$eval('.head strong', ({ textContent }) => textContent)).toBe('Story 29 of the harbour');
  await type(page, 'gdansk site17');
  expect(await sum(page)).toBe('Highlights: 1 of 300. Pages: 1.');
  await type(page, '#tag3');
  await page.waitForFunction(() => document.querySelector('#sum')?.textContent?.includes(': 3 of'));
  await type(page, '');
  await page.locator('#only-blue').click();
  expect(await sum(page)).toBe('Highlights: 60 of 300. Pages: 30.');
  await page.select('#site', 'site3.example');
  expect(await sum(page)).toBe('Highlights: 2 of 300. Pages: 1.');
});

test('a highlight is recoloured, noted, tagged and deleted there, and deleting is taken back', async ({ browser }) => {
  const page = await openLibrary(browser, 2);
  await page.locator('.passage').click();
  await page.waitForSelector('#detail #note');
  await page.locator('#color-pink').click();
  await page.waitForSelector('.passage.pink[aria-selected=true]');
  await page.type('#note', 'why nine?');
  await page.type('#tags', ', rain');
  await page.locator('#search').click();
  await page.waitForFunction(() => document.querySelector('.passage[aria-selected=true] .about')?.textContent?.includes('why nine?') && document.querySelector('.passage[aria-selected=true] .about')?.textContent?.includes('#rain'));
  await page.locator('#delete').click();
  await page.waitForFunction(() => document.querySelector('#sum')?.textContent?.includes(': 19 of 19'));
  await page.locator('#undo').click();
  await page.waitForFunction(() => document.querySelector('#sum')?.textContent?.includes(': 20 of 20'));
});

const chosen = (page: Page): Promise<string> => page.$eval('.passage[aria-selected=true] p', ({ textContent }) => /Passage \d of story \d/.exec(textContent ?? '')?.[0] ?? '');
const untilSum = (page: Page, highlights: number): Promise<unknown> => page.waitForFunction((wanted) => document.querySelector('#sum')?.textContent?.startsWith(`Highlights: ${wanted} of ${wanted}.`), { polling: 50 }, highlights);
const withControl = async (page: Page, ...keys: KeyInput[]): Promise<void> => {
  for (const key of ['Control', ...keys] as KeyInput[]) await page.keyboard.down(key);
  for (const key of ['Control', ...keys] as KeyInput[]) await page.keyboard.up(key);
};

test('Delete takes the chosen passage away and goes on with the next; Ctrl+Z brings back one after the other, with what was typed last', async ({ browser }) => {
  const page = await openLibrary(browser, 2);
  await untilAtRest(page);
  await page.focus('.list');
  for (let n = 0; n < 2; n++) await page.keyboard.press('ArrowDown');
  expect(await chosen(page)).toBe('Passage 1 of story 1');
  await page.type('#note', 'why nine?');
  await page.locator('#delete').click();
  await untilSum(page, 19);
  expect(await chosen(page)).toBe('Passage 2 of story 1');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('list');
  await page.keyboard.press('Delete');
  await untilSum(page, 18);
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page)).toBe('Passage 4 of story 1');
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await untilSum(page, 17);
  expect(await chosen(page)).toBe('Passage 8 of story 0');

  for (const [left, text] of [[18, 'Passage 9 of story 0'], [19, 'Passage 2 of story 1'], [20, 'Passage 1 of story 1']] as const) {
    await withControl(page, 'z');
    await untilSum(page, left);
    expect(await chosen(page)).toBe(text);
  }
  expect(await page.$eval('#note', (field) => (field as HTMLTextAreaElement).value)).toBe('why nine?');
  await page.focus('#search');
  await withControl(page, 'Shift', 'z');
  await page.focus('.list');
  await withControl(page, 'Shift', 'z');
  await untilSum(page, 19);
  await page.locator('#undo').click();
  await untilSum(page, 20);
});

test('the last passage that is deleted comes back by Ctrl+Z, too', async ({ browser }) => {
  const page = await openLibrary(browser, 1);
  await untilAtRest(page);
  await type(page, 'story passage 7');
  await page.focus('.list');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => document.querySelector('#sum')?.textContent?.startsWith('Nothing found.'), { polling: 50 });
  await withControl(page, 'z');
  await page.waitForSelector('.passage[aria-selected=true]');
});

test('passages stand by page, or the newest or the oldest first, and are counted without the headings of pages', async ({ browser }) => {
  const page = await openLibrary(browser, 3);
  const first = (): Promise<string | undefined> => page.$$eval('.passage p', (all) => /Passage \d of story \d/.exec(all.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0]?.textContent ?? '')?.[0]);
  expect(await first()).toBe('Passage 0 of story 2');
  await page.select('#order', 'newest');
  expect(await first()).toBe('Passage 9 of story 2');
  await page.select('#order', 'oldest');
  expect(await first()).toBe('Passage 0 of story 0');
  expect(await sum(page)).toBe('Highlights: 30 of 30. Pages: 3.');
  await page.focus('.list');
  await page.keyboard.press('End');
  expect(await page.$eval('.passage[aria-selected=true]', (row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')])).toEqual(['30', '30']);
});

test('what is typed there is kept a moment later, and at once when the page is left', async ({ browser }) => {
  const page = await openLibrary(browser, 1);
  const open = async (): Promise<void> => {
    await untilAtRest(page);
    await page.locator('.passage').click();
    await page.waitForSelector('#detail #note');
  };
  const note = (): Promise<string> => page.$eval('#note', (field) => (field as HTMLTextAreaElement).value);
  await open();
  await page.type('#note', 'why nine?');
  await page.waitForFunction(() => document.querySelector('.passage .about')?.textContent?.includes('why nine?'));
  await page.type('#note', ' or ten');
  await page.reload();
  await open();
  expect(await note()).toBe('why nine? or ten');
  await page.type('#tags', ', rain');
  await page.close();
  const again = await browser.openPage(browser.extensionUrl(LIBRARY));
  await again.waitForFunction(() => document.querySelector('.passage .about')?.textContent?.includes('#rain'));
});

test('narrowed to a page, a tag, days or what was not found, and printed or named as one likes', async ({ browser }) => {
  const page = await openLibrary(browser, 30);
  await page.locator('.passage').click();
  await page.waitForSelector('#only-page');
  await page.locator('#only-page').click();
  expect(await sum(page)).toBe('Highlights: 10 of 300. Pages: 1.');
  await page.locator('#all-pages').click();
  expect(await sum(page)).toBe('Highlights: 300 of 300. Pages: 30.');
  await page.select('#tag', 'harbour');
  expect(await sum(page)).toBe('Highlights: 90 of 300. Pages: 30.');
  await page.evaluate(() => (window.print = () => undefined));
  await page.locator('#print').click();
  expect(await page.$$eval('.print .printed', ({ length }) => length)).toBe(90);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.$('.print')).toBeNull();
  await page.select('#tag', '');
  await page.$eval('#from', (field) => {
    (field as HTMLInputElement).value = '2023-11-16';
    field.dispatchEvent(new Event('change'));
  });
  expect(await page.$eval('#sum', ({ textContent }) => textContent)).toBe('Nothing found. Try fewer words or filters.');
  await page.$eval('#from', (field) => {
    (field as HTMLInputElement).value = '';
    field.dispatchEvent(new Event('change'));
  });
  await page.locator('#lost-only').click();
  expect(await page.$eval('#sum', ({ textContent }) => textContent)).toBe('Nothing found. Try fewer words or filters.');
  await page.locator('#lost-only').click();
  await page.locator('#color-names summary').click();
  await page.type('#name-green', 'Facts');
  await page.keyboard.press('Tab');
  await page.waitForSelector('#only-green[title=Facts]');
});

test('the chart shows how many highlights each of the last twelve months brought, to screen readers in words', async ({ browser }) => {
  const page = await browser.openPage(browser.extensionUrl(LIBRARY));
  await page.evaluate(async () => {
    const quote = { type: 'TextQuoteSelector', exact: 'Rain fell', prefix: '', suffix: '' };
    const at = (back: number): number => new Date(new Date().getFullYear(), new Date().getMonth() - back, 3, 12).getTime();
    const highlights = [0, 0, 0, 2, 14].map((back, n) => ({ id: `h${n}`, created: at(back), selectors: { quote: { ...quote, exact: `Rain fell ${n}` } } }));
    await chrome.storage.local.set({ 'page:https://a.example/': { version: 1, url: 'https://a.example/', title: 'A', highlights } });
  });
  await untilAtRest(page);
  const said = (await page.$eval('.chart svg', (chart) => chart.getAttribute('aria-label') ?? '')).split(', ').map((month) => month.split(': ')[1]);
  expect(said).toEqual(['0', '0', '0', '0', '0', '0', '0', '0', '0', '1', '0', '3']);
  // the chart is drawn anew while the library reads on: what is measured must be on the screen
  const drawn = await page.waitForFunction(() => {
    const bars = Array.from(document.querySelectorAll('.chart rect'), (bar) => bar.getBoundingClientRect().height);
    return Math.max(...bars) > 0 && bars;
  });
  const heights = (await drawn.jsonValue()) || [];
  expect(heights[11]).toBeGreaterThan((heights[9] ?? 0) * 2);
  expect(heights[9]).toBeGreaterThan(heights[10] ?? 0);
});

test('the keyboard goes through the list', async ({ browser }) => {
  const page = await openLibrary(browser, 3);
  await page.focus('.list');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.$eval('.passage[aria-selected=true] p', ({ textContent }) => textContent)).toContain('Passage 1 of story 2');
  await page.keyboard.press('End');
  expect(await page.$eval('.passage[aria-selected=true] p', ({ textContent }) => textContent)).toContain('Passage 9 of story 0');
});
