import { expect } from 'vitest';
import { barOf, press } from './bar-of.ts';
import { readIn, textIn } from './closed-root.ts';
import { harbour, LEFTOVERS } from './harbour.ts';
import { cleaned } from './harness/settled.ts';
import { test } from './harness/test.ts';
import { mark, painted, records, select, untilPainted } from './passages.ts';

const PATH = '/2026/04/02/the-ferry-sails-again.html';

test('a passage that was rewritten is shown as moved, and stays where the user says it is', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour(), { path: PATH }));
  await mark(browser, page, '#p2', 27, 47);
  expect(await painted(page)).toEqual(['quiet woman of sixty']);
  site.page(harbour().replace('quiet woman of sixty', 'silent lady past fifty'), { path: PATH });
  await page.reload();
  await page.waitForFunction(() => CSS.highlights.get('quietpage-moved')?.size === 1, { polling: 50 });
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('#marks button[id^=confirm]');
  await popup.click('#marks button[id^=confirm]');
  await page.waitForFunction(() => CSS.highlights.get('quietpage-yellow')?.size === 1, { polling: 50 });
  const [[, record] = ['', { highlights: [] }]] = await records(browser);
  expect(record.highlights[0]?.selectors.quote.exact).toBe('silent lady past fifty');
  await page.reload();
  await page.waitForFunction(() => CSS.highlights.get('quietpage-yellow')?.size === 1, { polling: 50 });
});

test('a passage that is gone is put where the user selects', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour(), { path: PATH }));
  await mark(browser, page, '#p5', 0, 30);
  site.page(harbour().replace(/<p id="p5">[^<]*<\/p>/, '<p id="new">Somebody mended every piano on the island.</p>'), { path: PATH });
  await page.reload();
  await page.waitForSelector('#new');
  await select(page, '#new', 0, 30);
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('#marks button[id^=attach]:enabled');
  await popup.click('#marks button[id^=attach]');
  expect(await untilPainted(page, 1)).toEqual(['Somebody mended every piano on']);
  await page.reload();
  expect(await untilPainted(page, 1)).toEqual(['Somebody mended every piano on']);
});

test('a passage that comes late, and one that a framework renders anew, are found when they are there', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour(), { path: PATH }));
  await mark(browser, page, '#p4', 0, 16);
  site.page(harbour().replace(/<p id="p4">[^<]*<\/p>/, ''), { path: PATH });
  await page.reload();
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.textContent = 'Forty passengers had waited in the school hall, where the caretaker cooked for them and the children of the town brought blankets.';
    document.querySelector('article')?.append(late);
  });
  await untilPainted(page, 1);
  await page.evaluate(() => {
    const article = document.querySelector('article');
    article?.replaceWith(article.cloneNode(true));
  });
  await page.waitForFunction(() => {
    const [range] = [...CSS.highlights.values()].flatMap((layer) => [...layer]);
    return range instanceof Range && range.startContainer.isConnected && range.toString() === 'Forty passengers';
  }, { polling: 50 });
});

test('what is changed in one tab is seen in the other: colour, note and deletion', async ({ browser, site }) => {
  const url = site.page(harbour());
  const [one, other] = [await browser.openPage(url), await browser.openPage(url)];
  await mark(browser, other, '#p1', 0, 9);
  await one.bringToFront();
  await untilPainted(one, 1);
  const { x, y } = await one.$eval('#p1', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await one.mouse.click(x + 10, y + 8);
  await press(one, 'Blue');
  await other.bringToFront();
  await other.waitForFunction(() => CSS.highlights.get('quietpage-blue')?.size === 1, { polling: 50 });
  await other.mouse.click(x + 10, y + 8);
  await press(other, 'Delete');
  await untilPainted(other, 0);
  await one.bringToFront();
  await untilPainted(one, 0);
});

test('the same highlight is on the page, on the cleaned page and in the reader, and one made in the reader is on the page', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: LEFTOVERS })));
  await cleaned(page);
  await mark(browser, page, '#p1', 0, 9);
  await browser.dispatchCommand('cleaning', page);
  await page.waitForFunction(() => document.querySelector('[data-quietpage]') === null);
  expect(await painted(page)).toEqual(['Rain fell']);
  await browser.ask(page, 'setReader', true);
  expect(await untilPainted(page, 2)).toEqual(['Rain fell', 'Rain fell']);

  // The reader's insides are closed to scripts, but where it paints can be told; a word beside it is selected by a double click.
  const { right, bottom } = await page.evaluate(() => {
    const range = [...CSS.highlights.values()].flatMap((layer) => [...layer]).find((one) => one.startContainer.getRootNode() instanceof ShadowRoot);
    return (range as Range).getBoundingClientRect().toJSON() as DOMRect;
  });
  await page.mouse.click(right + 100, bottom - 8, { count: 2 });
  await press(page, 'Pink');
  const texts = await untilPainted(page, 4);
  const word = texts.find((text) => text !== 'Rain fell') ?? '';
  expect(word).toBe('harbour');
  await page.mouse.click(right + 135, bottom + 24, { count: 2 });
  await barOf(page);
  await page.keyboard.press('Escape');
  expect((await browser.ask(page, 'pageState')).readerOpen).toBe(true);

  await page.mouse.click(right + 135, bottom + 24, { count: 2 });
  await press(page, 'Note');
  await page.keyboard.type('all of it?');
  await press(page, 'Save');
  await untilPainted(page, 6);
  expect((await records(browser)).flatMap(([, { highlights }]) => highlights.map(({ note }) => note))).toContain('all of it?');
  await browser.ask(page, 'setReader', false);
  expect(await untilPainted(page, 3)).toEqual(['Rain fell', word, 'whole'].sort());
});

test('in the reader everything that is selected is marked but its own words: the headline is left out, and alone it is told', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await mark(browser, page, '#p1', 0, 9);
  await browser.ask(page, 'setReader', true);
  await untilPainted(page, 2);
  const { x, y } = await readIn(page, 'quietpage-reader', (root) => root.querySelector('#title')?.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.click(x + 20, y + 10, { count: 2 });
  await browser.dispatchCommand('highlight', page);
  await expect.poll(() => textIn(page, 'quietpage-notice')).toContain('Only the text of the article can be highlighted here.');
  expect(await page.evaluate(() => document.querySelector('quietpage-bar'))).toBeNull();

  await page.mouse.click(x + 20, y + 400);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await press(page, 'Green');
  const whole = (await untilPainted(page, 4)).find((text) => text !== 'Rain fell');
  expect(whole).toMatch(/^Rain fell on[^]*as it had always done\.$/);
  const [[, record] = ['', { highlights: [] }]] = await records(browser);
  expect(record.highlights[1]?.selectors.quote.exact).toMatch(/^Rain fell on[^]*as it had always done\.$/);
});

test('text in a field or a frame is told to be beyond reach, where it stands', async ({ browser, site }) => {
  const frame = '<iframe srcdoc="<p>Tickets are sold on the quay.</p>"></iframe>';
  const page = await browser.openPage(site.page(harbour({ after: `<textarea id="field">Two tickets, please</textarea>${frame}` })));
  await page.focus('#field');
  await page.$eval('#field', (field) => (field as HTMLTextAreaElement).select());
  await browser.dispatchCommand('highlight', page);
  await expect.poll(() => textIn(page, 'quietpage-notice')).toBe('Text in a field or a frame cannot be highlighted.');
  await page.$eval('#field', (field) => (field as HTMLTextAreaElement).blur());
  await browser.dispatchCommand('highlight', page);
  await expect.poll(() => textIn(page, 'quietpage-notice')).toBe('Select some text first, then save it as a highlight.');
  const { x, y } = await page.$eval('iframe', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.click(x + 30, y + 30, { count: 2 });
  await browser.dispatchCommand('highlight', page);
  await expect.poll(() => textIn(page, 'quietpage-notice')).toBe('Text in a field or a frame cannot be highlighted.');
});

test('AMP and print edition, another protocol’s tracking keys and the mobile host are the same article', async ({ browser, site }) => {
  const canonical = `http://harbour-news.test:${new URL(site.origin).port}/2026/04/02/the-ferry-sails-again`;
  const head = `<link rel="canonical" href="${canonical}">`;
  const at = (path: string): string => site.page(harbour({ head }), { path, host: 'harbour-news.test' });
  const page = await browser.openPage(at('/2026/04/02/the-ferry-sails-again'));
  await mark(browser, page, '#p1', 0, 9);
  for (const path of ['/2026/04/02/the-ferry-sails-again/amp', '/print/2026/04/02/the-ferry-sails-again']) {
    await page.goto(at(path));
    expect(await untilPainted(page, 1)).toEqual(['Rain fell']);
  }
  await page.goto(`${at('/2026/04/02/the-ferry-sails-again')}?utm_source=letter&fbclid=1`);
  expect(await untilPainted(page, 1)).toEqual(['Rain fell']);
  await mark(browser, page, '#p2', 0, 10, 2);
  expect(await records(browser)).toHaveLength(1);
});

test('routes in the hash are pages of their own, and a mere anchor is not', async ({ browser, site }) => {
  const url = site.page(harbour());
  const page = await browser.openPage(`${url}#/stories/1`);
  await mark(browser, page, '#p1', 0, 9);
  await page.evaluate(() => (location.hash = '#/stories/2'));
  await untilPainted(page, 0);
  await page.evaluate(() => (location.hash = '#/stories/1'));
  await untilPainted(page, 1);

  const plain = await browser.openPage(url);
  await mark(browser, plain, '#p3', 0, 8);
  await plain.evaluate(() => (location.hash = '#p7'));
  await plain.reload();
  expect(await untilPainted(plain, 1)).toEqual(['She said']);
});

const COMPONENT = `<story-text></story-text><script>
  customElements.define('story-text', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const text = document.createElement('p');
      text.id = 'within';
      text.textContent = 'The lamp on the far head was lit by hand until the winter of the great storm.';
      root.append(text);
    }
  });
</script>`;

test('text in an open shadow root is selected, saved and found again', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: COMPONENT })));
  const { x, y } = await page.$eval('>>> #within', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.click(x + 50, y + 8, { count: 2 });
  await press(page, 'Green');
  expect(await untilPainted(page, 1)).toEqual(['lamp']);
  await page.reload();
  expect(await untilPainted(page, 1)).toEqual(['lamp']);
});
