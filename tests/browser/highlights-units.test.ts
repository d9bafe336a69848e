import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { press } from './bar-of.ts';
import { harbour } from './harbour.ts';
import { test } from './harness/test.ts';
import { select, untilPainted } from './passages.ts';

declare const chrome: Browser;

const AFTER = `<table><tr><th>Day</th><th>Water</th></tr><tr><td id="cell">Monday noon</td><td>4.1 m</td></tr></table>
<pre id="code">let water = 4.1;
return water;</pre>
<math id="formula"><mi id="h">height</mi><mo>=</mo><mn>4</mn></math>`;

const UNITS: [string, string, string][] = [
  ['Whole table', '#cell', 'DayWaterMonday noon4.1 m'],
  ['All of the code', '#code', 'let water = 4.1;\nreturn water;'],
  ['Whole formula', '#h', 'height=4'],
];

test.for(UNITS)('%s is marked as a unit from the bar at a part of it, and found again', async ([label, part, whole], { browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: AFTER })));
  await page.$eval(part, (element) => element.scrollIntoView({ block: 'center' }));
  await page.bringToFront();
  const { x, y } = await page.$eval(part, (element) => {
    const range = document.createRange();
    range.setStart(element.firstChild ?? element, 1);
    range.setEnd(element.firstChild ?? element, 2);
    return range.getBoundingClientRect().toJSON() as DOMRect;
  });
  await page.mouse.click(x + 2, y + 8, { count: 2 });
  await press(page, label);
  const seen = async (): Promise<string[]> => (await untilPainted(page, 1)).map((text) => text.replace(/\n\s*(?=\S)/g, (space) => (part === '#code' ? space : '')));
  expect(await seen()).toEqual([whole]);
  await page.reload();
  expect(await seen()).toEqual([whole]);
});

test('who wants exactly what is selected has it so', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p1', 2, 7);
  await browser.dispatchCommand('highlight', page);
  expect(await untilPainted(page, 1)).toEqual(['Rain fell']);
  const options = await browser.openPage(browser.extensionUrl('src/extension/options/options.html'));
  await options.waitForSelector('#whole-words');
  await options.click('#whole-words');
  await expect.poll(() => options.evaluate(async () => (await chrome.storage.local.get('settings'))['settings'])).toMatchObject({ wholeWords: false });
  await page.bringToFront();
  await select(page, '#p4', 2, 9);
  await browser.dispatchCommand('highlight', page);
  expect(await untilPainted(page, 2)).toContain('rty pas');
});

test('the colours differ by their underline too, and what may have moved from all of them', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p1', 0, 9);
  await browser.dispatchCommand('highlight', page);
  await untilPainted(page, 1);
  const looks = await page.$eval('#p1', (element) =>
    ['yellow', 'green', 'blue', 'pink', 'purple', 'moved'].map((name) => {
      const { textDecorationLine, textDecorationStyle, backgroundColor } = getComputedStyle(element, `::highlight(quietpage-${name})`);
      return { textDecorationLine, textDecorationStyle, backgroundColor };
    }),
  );
  expect(looks.map(({ textDecorationLine }) => textDecorationLine)).toEqual(Array(6).fill('underline'));
  expect(looks.map(({ textDecorationStyle }) => textDecorationStyle)).toEqual(['solid', 'dotted', 'dashed', 'wavy', 'double', 'dashed']);
  expect(new Set(looks.map(({ backgroundColor }) => backgroundColor)).size).toBe(6);
});

test('the popup saves what is selected, goes to it and deletes it', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: '<p style="margin-top: 3000px" id="end">The quay was empty again by four.</p>' })));
  await select(page, '#end', 0, 8);
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('#save:enabled');
  await popup.click('#save');
  expect(await untilPainted(page, 1)).toEqual(['The quay']);
  await page.evaluate(() => scrollTo(0, 0));
  await popup.waitForSelector('#marks .passage');
  await popup.click('#marks .passage');
  await page.waitForFunction(() => {
    const { top = -1 } = document.querySelector('#end')?.getBoundingClientRect() ?? {};
    return top >= 0 && top < innerHeight;
  }, { polling: 50 });
  const again = await browser.openPopup(page);
  await again.waitForSelector('#marks button[id^=delete]');
  await again.click('#marks button[id^=delete]');
  await untilPainted(page, 0);
});
