import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { barOf, isBarGone, press } from './bar-of.ts';
import { harbour, LEFTOVERS, shop } from './harbour.ts';
import type { TestBrowser } from './harness/open-browser.ts';
import { cleaned } from './harness/settled.ts';
import { test } from './harness/test.ts';
import { painted, pull, select, untilPainted } from './passages.ts';

declare const chrome: Browser;

/** What is kept of the only page that has highlights. */
async function kept(browser: TestBrowser): Promise<{ color: string; note: string; tags: string[] }[]> {
  const stored = await (await browser.worker()).evaluate(() => chrome.storage.local.get(null));
  const [record] = Object.entries(stored).flatMap(([key, value]) => (key.startsWith('page:') ? [value as { highlights: { color: string; note: string; tags: string[] }[] }] : []));
  return record?.highlights ?? [];
}

/** Resolves when the bar stands at an element: a selection is told of a moment after it was made. */
async function isBarAt(page: Page, selector: string): Promise<void> {
  const { top, bottom } = await page.$eval(selector, (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await expect.poll(async () => (await barOf(page)).get('Yellow')?.y).toSatisfy((y: number) => y > top - 60 && y < bottom + 60);
}

test('on a page that is no article, where nothing is kept, the first selection by mouse brings the bar, and a colour saves', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(shop));
  await page.mouse.click(15, 35, { count: 2 });
  await press(page, 'Green');
  expect(await untilPainted(page, 1)).toEqual(['Ropes']);
  await isBarGone(page);
  await page.reload();
  expect(await untilPainted(page, 1)).toEqual(['Ropes']);
});

test('where cleaning is off the bar comes all the same; where the bar is off it does not', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: LEFTOVERS })));
  await cleaned(page);
  await browser.dispatchCommand('cleaning', page);
  await page.waitForFunction(() => document.querySelector('[data-quietpage]') === null);
  await page.reload();
  await pull(page, '#p2', '#p2', 23);
  await press(page, 'Blue');
  expect(await untilPainted(page, 1)).toEqual(['The master of the ferry']);
});

test('note and tags are given in the same gesture, and what is typed is not lost by a click elsewhere in the bar', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await pull(page, '#p3', '#p3', 8);
  await press(page, 'Note');
  await page.keyboard.type('Who is she?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('sea, #ferry');
  await press(page, 'Pink');
  await press(page, 'Save');
  expect(await untilPainted(page, 1)).toEqual(['She said']);
  expect(await kept(browser)).toMatchObject([{ color: 'pink', note: 'Who is she?', tags: ['sea', 'ferry'] }]);
});

test.for(['a press elsewhere', 'Escape', 'leaving the page'])('a note is kept by %s: with a new highlight, and with one that is there', async (way, { browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  const leave = async (): Promise<void> => {
    if (way === 'a press elsewhere') await page.mouse.click(600, 700);
    else if (way === 'Escape') await page.keyboard.press('Escape');
    else await page.reload();
  };
  await pull(page, '#p3', '#p3', 8);
  await press(page, 'Note');
  await page.keyboard.type('Who is she?');
  await leave();
  expect(await untilPainted(page, 1)).toEqual(['She said']);
  expect(await kept(browser)).toMatchObject([{ color: 'yellow', note: 'Who is she?' }]);
  await isBarGone(page);
  const { x, y } = await page.$eval('#p3', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.click(x + 20, y + 8);
  await press(page, 'Note');
  await page.keyboard.press('End');
  await page.keyboard.type(' The master.');
  await leave();
  await expect.poll(() => kept(browser)).toMatchObject([{ note: 'Who is she? The master.' }]);
});

test('the bar that was entered by keyboard is still entered when the selection turns out to be longer, and saves all of it', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p1', 0, 4); // the first on this page, made before anybody watched
  await isBarAt(page, '#p1');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('quietpage-bar');
  const first = await page.$('quietpage-bar');
  await select(page, '#p1', 0, 9);
  await page.waitForFunction((old) => old?.isConnected === false, {}, first);
  await page.keyboard.press('Enter');
  expect(await untilPainted(page, 1)).toEqual(['Rain fell']);
});

test('who selects by keyboard goes into the bar with Tab, through it with the arrows, and back where he was', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p7', 0, 6);
  await barOf(page);
  await page.keyboard.press('Shift');
  await page.focus('nav a');
  await select(page, '#p1', 0, 9);
  await page.waitForFunction(() => getSelection()?.toString() === 'Rain fell');
  await isBarAt(page, '#p1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await untilPainted(page, 1)).toEqual(['Rain fell']);
  expect(await kept(browser)).toMatchObject([{ color: 'green' }]);
  await isBarGone(page);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Home');

  await select(page, '#p2', 0, 10);
  await barOf(page);
  await page.keyboard.press('Escape');
  await isBarGone(page);
  expect(await painted(page)).toEqual(['Rain fell']);
});

test('after a touch the bar stands below the passage, where the system’s own menu does not', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p1', 0, 4);
  await barOf(page);
  await page.touchscreen.tap(5, 500);
  await isBarGone(page);
  await select(page, '#p4', 0, 16);
  const { bottom } = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON() as DOMRect);
  const green = (await barOf(page)).get('Green');
  expect((green?.y ?? 0) - (green?.height ?? 0) / 2).toBeGreaterThan(bottom);
  await page.touchscreen.tap(green?.x ?? 0, green?.y ?? 0);
  expect(await untilPainted(page, 1)).toEqual(['Forty passengers']);
});

test('a word that the selection cuts is taken whole, a part within one word as it is', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p4', 2, 12);
  await press(page, 'Yellow');
  expect(await untilPainted(page, 1)).toEqual(['Forty passengers']);
  await page.mouse.move(5, 600);
  await isBarGone(page);
  await select(page, '#p5', 24, 27);
  await isBarAt(page, '#p5');
  await press(page, 'Yellow');
  expect(await untilPainted(page, 2)).toEqual(['Forty passengers', 'une']);
});

test('passages may overlap, nest and go over several paragraphs; of nested ones the innermost is taken', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await pull(page, '#p1', '#p2', 23);
  await press(page, 'Yellow');
  await untilPainted(page, 1);
  await select(page, '#p1', 0, 25);
  await press(page, 'Green');
  await untilPainted(page, 2);
  await select(page, '#p1', 17, 39);
  await press(page, 'Blue');
  const texts = await untilPainted(page, 3);
  expect(texts).toEqual(['Rain fell on the harbour', expect.stringMatching(/^Rain fell[^]*The master of the ferry$/), 'harbour for nine days']);

  const { x, y } = await page.$eval('#p1', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.click(x + 20, y + 8);
  await press(page, 'Delete');
  expect(await untilPainted(page, 2)).toEqual([expect.stringMatching(/^Rain fell[^]*ferry$/), 'harbour for nine days']);
  await page.reload();
  await untilPainted(page, 2);
});

test('the same passage saved again is recoloured, the same words elsewhere are another', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: '<p id="copy">The master of the ferry said no more.</p>' })));
  await select(page, '#p2', 0, 23);
  await press(page, 'Yellow');
  await untilPainted(page, 1);
  await page.mouse.move(5, 600);
  await isBarGone(page);
  await select(page, '#p2', 1, 22); // widened to whole words it is the same
  await isBarAt(page, '#p2');
  await press(page, 'Green');
  await page.waitForFunction(() => CSS.highlights.get('quietpage-green')?.size === 1, { polling: 50 });
  expect(await kept(browser)).toMatchObject([{ color: 'green' }]);
  await page.mouse.move(5, 600);
  await isBarGone(page);
  await select(page, '#copy', 0, 23);
  await isBarAt(page, '#copy');
  await press(page, 'Pink');
  expect(await untilPainted(page, 2)).toEqual(['The master of the ferry', 'The master of the ferry']);
  expect(await kept(browser)).toMatchObject([{ color: 'green' }, { color: 'pink' }]);
});

test('the bar stands above whatever the page puts in front, in a modal dialog too', async ({ browser, site }) => {
  const veil = '<div style="position:fixed;inset:0 0 auto;height:200px;z-index:2147483647;background:#ccc;pointer-events:none">Harbour news</div>';
  const page = await browser.openPage(site.page(harbour({ after: `${veil}<dialog><p id="inner">Tickets are sold on the quay until the ferry leaves.</p></dialog>` })));
  await select(page, '#p1', 0, 9);
  await press(page, 'Yellow');
  await untilPainted(page, 1);
  await page.mouse.move(5, 600);
  await isBarGone(page);
  await page.$eval('dialog', (dialog) => dialog.showModal());
  await select(page, '#inner', 0, 7);
  await isBarAt(page, '#inner');
  await press(page, 'Purple');
  expect(await untilPainted(page, 2)).toEqual(['Rain fell', 'Tickets']);
});

test('text in a sticky header is painted there, and stays painted when the page is scrolled under it', async ({ browser, site }) => {
  const head = '<style>header{position:sticky;top:0;z-index:9;background:#fff}article{min-height:3000px}</style>';
  const html = harbour({ head }).replace('<main>', '<header><p id="sticky">Gale warning for the outer islands</p></header><main>');
  const page = await browser.openPage(site.page(html));
  await select(page, '#sticky', 0, 12);
  await press(page, 'Yellow');
  expect(await untilPainted(page, 1)).toEqual(['Gale warning']);
  await page.evaluate(() => scrollTo(0, 1000));
  const { x, y } = await page.$eval('#sticky', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.click(x + 15, y + 8);
  expect([...(await barOf(page)).keys()]).toContain('Delete');
});

const UNITS = `<table id="table"><tr><th>Day</th><th>Rain</th></tr><tr><td id="cell">Monday morning</td><td>12</td></tr></table>
<pre id="code">const crane = 1;
turn(crane);</pre>
<p>So <math id="formula"><mi id="letter">area</mi><mo>=</mo><mi>side</mi></math> holds.</p>`;

test.for([
  ['Whole table', '#cell', /Day\s*Rain\s*Monday morning\s*12/],
  ['All of the code', '#code', /const crane = 1;\nturn\(crane\);/],
  ['Whole formula', '#letter', /area\s*=\s*side/],
] as const)('“%s” marks all of it from a part', async ([label, part, whole], { browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: UNITS })));
  await select(page, part, 0, 4);
  await press(page, label);
  const [text] = await untilPainted(page, 1);
  expect(text).toMatch(whole);
  await page.reload();
  expect((await untilPainted(page, 1))[0]).toMatch(whole);
});

test('a picture is marked by the context menu, found again in another size, and listed', async ({ browser, site }) => {
  const path = '/2026/04/02/the-crane-that-nobody-oiled.html';
  const figure = (size: string): string => `<figure><img id="crane" src="/pictures/crane-${size}.png" alt="The crane in the rain"></figure>`;
  const page = await browser.openPage(site.page(harbour({ after: figure('400x300') }), { path }));
  const srcUrl = await page.$eval('#crane', (image) => (image as HTMLImageElement).src);
  await browser.dispatchMenu('picture', page, { srcUrl });
  await page.waitForSelector('#crane[data-quietpage-mark]');
  site.page(harbour({ after: figure('800x600') }), { path });
  await page.reload();
  await page.waitForSelector('#crane[data-quietpage-mark]');
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('#marks .entry');
  expect(await popup.$eval('#marks .passage', ({ textContent }) => textContent)).toBe('The crane in the rain');
});
