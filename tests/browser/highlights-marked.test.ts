import { expect } from 'vitest';
import { barOf, isBarGone, press } from './bar-of.ts';
import { readIn } from './closed-root.ts';
import { harbour } from './harbour.ts';
import { test } from './harness/test.ts';
import { pull, select, untilPainted } from './passages.ts';

test('the list of highlights is reached by keyboard, shows each where it stands, and opens its bar', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ head: '<style>p{margin-bottom:60vh}</style>' })));
  await select(page, '#p7', 0, 14);
  await press(page, 'Yellow');
  await untilPainted(page, 1);
  await page.evaluate(() => scrollTo(0, 0));
  await page.focus('nav a:last-of-type');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('quietpage-list');
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('#p7')?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return top >= 0 && bottom <= innerHeight;
  });
  await page.keyboard.press('Enter');
  await barOf(page);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('quietpage-bar');
  for (let n = 0; n < 2; n++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => CSS.highlights.get('quietpage-blue')?.size === 1, { polling: 50 });
});

test('what a new note is about is painted while it is written, and the note can be read in the bar afterwards', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await pull(page, '#p3', '#p3', 8);
  await press(page, 'Note');
  expect(await untilPainted(page, 1)).toEqual(['She said']);
  await press(page, 'Pink');
  await page.waitForFunction(() => CSS.highlights.get('quietpage-pink')?.size === 1 && !CSS.highlights.has('quietpage-yellow'), { polling: 50 });
  await press(page, 'Note'); // the field: its button bears the same name
  await page.keyboard.type('Who is she?');
  await press(page, 'Save');
  await isBarGone(page);
  await untilPainted(page, 1);
  const { x, y } = await page.$eval('#p3', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.click(x + 20, y + 8);
  await barOf(page);
  expect(await readIn(page, 'quietpage-bar', (root) => root.querySelector<HTMLElement>('.written')?.innerText)).toBe('Who is she?');
});

test('a highlight in a link has its bar when it is pointed at, and a press follows the link', async ({ browser, site }) => {
  const next = site.page(harbour({ title: 'The next story' }));
  const page = await browser.openPage(site.page(harbour({ after: `<p id="more">Read <a id="link" href="${next}">what became of the crane</a> as well.</p>` })));
  await select(page, '#link', 0, 11);
  await press(page, 'Yellow');
  await untilPainted(page, 1);
  await isBarGone(page);
  const { x, y } = await page.$eval('#link', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.move(x + 20, y + 8);
  expect([...(await barOf(page)).keys()]).toContain('Delete');
  await Promise.all([page.waitForNavigation(), page.mouse.click(x + 20, y + 8)]);
  expect(page.url()).toBe(next);
});

test('pointing at a highlight opens its bar, and the bar copies its text', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p1', 0, 9);
  await press(page, 'Yellow');
  await untilPainted(page, 1);
  await page.mouse.move(5, 600);
  await isBarGone(page);
  const { x, y } = await page.$eval('#p1', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.move(x + 20, y + 8);
  expect([...(await barOf(page)).keys()]).toContain('Delete');
  await press(page, 'Copy text');
  await isBarGone(page);
  await page.browserContext().overridePermissions(site.origin, ['clipboard-read']);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('Rain fell');
});

test('the bar of a selection on the page goes when the reader opens over it', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p3', 0, 8);
  await barOf(page);
  await browser.ask(page, 'setReader', true);
  await page.waitForSelector('quietpage-reader');
  // neither the page's bar nor the reader's, for as long as a selection takes to be told of
  await page.waitForFunction(
    (frames) => {
      const seen = window as { framesWithout?: number };
      seen.framesWithout = document.querySelector('quietpage-bar') ? 0 : (seen.framesWithout ?? 0) + 1;
      return seen.framesWithout >= frames;
    },
    { polling: 'raf', timeout: 5000 },
    60,
  );
});
