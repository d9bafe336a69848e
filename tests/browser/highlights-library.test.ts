import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { harbour } from './harbour.ts';
import { test } from './harness/test.ts';
import { painted, untilPainted } from './passages.ts';
import type { TestBrowser } from './harness/open-browser.ts';
import { giveFile, untilAtRest } from './filled-library.ts';

declare const chrome: Browser;

const COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'];
const LIBRARY = 'src/extension/library/library.html';

/** Fills storage as the background writes it: pages of ten highlights each. */
async function fill(page: Page, pages: number): Promise<void> {
  await page.evaluate(
    async (count, colors) => {
      for (let from = 0; from < count; from += 500) {
        const records = Array.from({ length: Math.min(500, count - from) }, (_, at) => {
          const n = from + at;
          const highlights = Array.from({ length: 10 }, (_, m) => ({
            id: `h${n}-${m}`,
            selectors: { quote: { type: 'TextQuoteSelector', exact: `Passage ${m} of story ${n}: rain fell on the harbour for nine days, and on the tenth the old crane stopped turning, said the keeper of pier ${(n * 7 + m) % 997}.`, prefix: 'before it', suffix: 'after it' }, position: { type: 'TextPositionSelector', start: m * 100, end: m * 100 + 90 } },
            created: 1_700_000_000_000 + n * 60_000 + m, updated: 1_700_000_000_000 + n * 60_000 + m, color: colors[m % 5], note: m === 3 ? `A note about Gdańsk ${n}` : '', tags: m % 4 === 0 ? ['harbour', `tag${n % 50}`] : [],
          }));
          const url = `https://site${n % 40}.example/2024/story-number-${n}-of-the-harbour`;
          return [`page:${url}`, { version: 1, url, title: `Story ${n} of the harbour`, highlights }];
        });
        await chrome.storage.local.set(Object.fromEntries(records));
      }
    },
    pages,
    COLORS,
  );
}

async function openLibrary(browser: TestBrowser, pages: number): Promise<Page> {
  const filler = await browser.openPage(browser.extensionUrl('src/extension/options/options.html'));
  await fill(filler, pages);
  await filler.close();
  const page = await browser.openPage(browser.extensionUrl(LIBRARY));
  await page.waitForFunction((total) => document.querySelector('#sum')?.textContent?.includes(total), { polling: 50 }, (pages * 10).toLocaleString('en'));
  return page;
}
const sum = (page: Page): Promise<string> => page.$eval('#sum', ({ textContent }) => textContent ?? '');
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

test('a file is looked at first, brought in once, and adds nothing the second time; a foreign one gets one sentence', async ({ browser }) => {
  const page = await openLibrary(browser, 1);
  const folder = mkdtempSync(join(tmpdir(), 'quietpage-'));
  const [good, bad] = [join(folder, 'good.csv'), join(folder, 'bad.json')];
  writeFileSync(good, 'Highlight,Title,URL,Note\n"Rain, again",Other,https://other.example/rain,\n');
  writeFileSync(bad, '{"hello": ');
  const give = async (file: string): Promise<void> => {
    const input = await page.$('#file');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  };
  await give(good);
  await page.waitForSelector('#dry-run[open]');
  expect(await page.$eval('#dry-run p', ({ textContent }) => textContent)).toBe('1 would be added, 0 joined with ones you have, 0 left as they are.');
  await page.locator('#import-sure').click();
  await page.waitForFunction(() => document.querySelector('#sum')?.textContent?.includes(': 11 of 11'));
  await give(good);
  await page.waitForSelector('#dry-run[open]');
  expect(await page.$eval('#dry-run p', ({ textContent }) => textContent)).toBe('0 would be added, 0 joined with ones you have, 1 left as they are.');
  await page.keyboard.press('Escape');
  await give(bad);
  await page.waitForFunction(() => document.querySelector('.toast')?.textContent === 'The file is damaged: it could not be read to its end.');
  expect(await sum(page)).toBe('Highlights: 11 of 11. Pages: 2.');
});

test('thousands are brought in while one waits; progress is told, and what else is to be written comes in between', async ({ browser }) => {
  const page = await openLibrary(browser, 1);
  const highlight = (id: string): object => ({ id, created: 5, selectors: { quote: { type: 'TextQuoteSelector', exact: `Passage ${id}: rain fell on the harbour for nine days.`, prefix: '', suffix: '' } } });
  const one = { url: 'https://one.example/', title: 'One', highlights: Array.from({ length: 4_000 }, (_, n) => highlight(`a${n}`)) };
  const others = Array.from({ length: 3_000 }, (_, n) => ({ url: `https://many.example/${n}`, title: `Page ${n}`, highlights: [highlight(`b${n}`)] }));
  const file = join(mkdtempSync(join(tmpdir(), 'quietpage-')), 'backup.json');
  writeFileSync(file, JSON.stringify({ format: 'quietpage-highlights', version: 1, pages: [one, ...others] }));
  await giveFile(page, file);
  await page.waitForSelector('#dry-run[open]');
  const told = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const toast = document.querySelector('.toast');
        new MutationObserver(() => {
          seen.push(toast?.textContent ?? '');
          if (toast?.textContent?.startsWith('Bringing in: 4,000')) void chrome.runtime.sendMessage({ quietpage: 'changeSettings', given: [{ badge: false }] }).then(() => seen.push('written'));
          if (toast?.textContent?.includes('added')) resolve(seen);
        }).observe(toast ?? document, { childList: true });
      }),
  );
  await page.locator('#import-sure').click();
  const sentences = (await told).filter((sentence) => sentence);
  expect(sentences.filter((sentence) => sentence !== 'written')).toEqual(['Bringing in: 0 of 7,000', 'Bringing in: 4,000 of 7,000', 'Bringing in: 5,000 of 7,000', 'Bringing in: 6,000 of 7,000', '7,000 added, 0 joined.']);
  expect(sentences.indexOf('written')).toBeLessThan(4);
  await page.waitForFunction(() => document.querySelector('#sum')?.textContent === 'Highlights: 7,010 of 7,010. Pages: 3,002.');
});

test('a passage is opened where it stands', async ({ browser, site }) => {
  const url = site.page(harbour());
  const page = await browser.openPage(browser.extensionUrl(LIBRARY));
  await page.evaluate(async (address) => {
    const key = `https://${address.replace(/^https?:\/\//, '')}`;
    const highlight = { id: 'h', created: 5, selectors: { quote: { type: 'TextQuoteSelector', exact: 'Forty passengers', prefix: '', suffix: '' } } };
    await chrome.storage.local.set({ [`page:${key}`]: { version: 1, url: address, title: 'T', highlights: [highlight] } });
  }, url);
  await untilAtRest(page);
  await page.locator('.passage').click();
  await page.waitForSelector('#open');
  const [opened] = await Promise.all([new Promise<Page>((resolve) => page.browser().once('targetcreated', (target) => void target.asPage().then(resolve))), page.locator('#open').click()]);
  expect(await untilPainted(opened, 1)).toEqual(['Forty passengers']);
  await opened.waitForFunction(() => {
    const range = [...CSS.highlights.values()].flatMap((layer) => [...layer])[0];
    const { top = -1 } = range instanceof Range ? range.getBoundingClientRect() : {};
    return top >= 0 && top < innerHeight;
  });
  expect(await painted(opened)).toEqual(['Forty passengers']);
});
