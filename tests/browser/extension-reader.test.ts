import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { barOf, hasBar } from './bar-of.ts';
import { harbour } from './harbour.ts';
import { serialised } from './harness/seen.ts';
import { test } from './harness/test.ts';
import { select, untilPainted } from './passages.ts';
import { toldAloud } from './reader/seen.ts';

declare const chrome: Browser;

test('the shortcut opens the reader and closes it again, the page as it was', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  const before = await serialised(page);
  await browser.dispatchCommand('reader', page);
  await page.waitForSelector('quietpage-reader');
  await browser.dispatchCommand('reader', page);
  await page.waitForFunction(() => !document.querySelector('quietpage-reader'));
  expect(await serialised(page)).toBe(before);
});

test('Escape closes the reader, and the popup knows', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await browser.dispatchMenu('reader', page);
  await page.waitForSelector('quietpage-reader');
  const popup = await browser.openPopup(page);
  expect(await popup.waitForSelector('#reader').then((button) => button?.evaluate(({ textContent }) => textContent))).toBe('Close reader');
  await popup.close();
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('quietpage-reader'));
});

test('a highlight of the page is painted in the reader as well, until it is closed', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await select(page, '#p3', 0, 8);
  await browser.dispatchCommand('highlight', page);
  await untilPainted(page, 1);
  await browser.dispatchCommand('reader', page);
  expect(await untilPainted(page, 2)).toEqual(['She said', 'She said']);
  await page.keyboard.press('Escape');
  expect(await untilPainted(page, 1)).toEqual(['She said']);
});

test('the reader says who wrote the article and when, as the page shows it, under the page’s own headline', async ({ browser, site }) => {
  const head = '<meta property="og:title" content="Ferry sails again after nine days | Coast Courier"><meta property="og:site_name" content="Coast Courier"><meta name="author" content="Coast Courier">';
  const byline = '<p class="byline">By <a href="/authors/ada">Ada Reef</a> and <a href="/authors/bo">Bo Sund</a> | March 14, 2026 | 5 min read</p>';
  const page = await browser.openPage(site.page(harbour({ head }).replace('</h1>', `</h1>${byline}`)));
  await browser.dispatchCommand('reader', page);
  await page.waitForSelector('quietpage-reader');
  await expect.poll(() => toldAloud(page)).toContain('StaticText: Ada Reef, Bo Sund');
  const told = await toldAloud(page);
  expect(told).toContain('StaticText: March 14, 2026');
  expect(told.filter((line) => line === 'heading: The ferry sails again')).toHaveLength(1);
});

test('where there is no article the popup says so', async ({ browser, site }) => {
  const page = await browser.openPage(site.page('<!doctype html><title>Chart</title><canvas></canvas>'));
  const popup = await browser.openPopup(page);
  await (await popup.waitForSelector('#reader'))?.click();
  const said = await popup.waitForSelector('#failure p');
  expect(await said?.evaluate(({ textContent }) => textContent)).toContain('No article was found on this page.');
  expect(await page.$('quietpage-reader')).toBeNull();
});

test('the reader opens by itself on a site where that was chosen, once a visit', async ({ browser, site }) => {
  const url = site.page(harbour());
  const host = new URL(url).host;
  const worker = await browser.worker();
  await worker.evaluate((key) => chrome.storage.local.set({ [key]: { version: 1, alwaysReader: true } }), `site:${host}`);
  const page = await browser.openPage(url);
  await page.waitForSelector('quietpage-reader');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('quietpage-reader'));
  await worker.evaluate(() => chrome.storage.local.set({ settings: { version: 1, badge: false } }));
  expect(await page.$('quietpage-reader')).toBeNull();
});

test('where the reading had come to is kept in memory only', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: '<p>The last of it is told on the quay.</p>'.repeat(80) })));
  await browser.dispatchCommand('reader', page);
  await page.waitForSelector('quietpage-reader');
  await page.keyboard.press('End');
  const worker = await browser.worker();
  await expect.poll(() => worker.evaluate(async () => Object.values(await chrome.storage.session.get(null)).length)).toBe(1);
  expect(await worker.evaluate(async () => Object.keys(await chrome.storage.local.get(null)))).toEqual([]);
});

test('what is selected is read alone, to the letter', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await page.evaluate(() => {
    const [from, to] = [document.querySelector('#p2')?.firstChild, document.querySelector('#p4')?.firstChild];
    if (from && to) getSelection()?.setBaseAndExtent(from, 4, to, 16);
  });
  await browser.dispatchMenu('selection', page);
  await page.waitForSelector('quietpage-reader');
  const text = (await toldAloud(page)).filter((each) => each.startsWith('StaticText')).join('\n');
  expect(text).toContain('StaticText: master of the ferry');
  expect(text).toMatch(/StaticText: Forty passengers$/m);
  expect(text).not.toContain('Rain fell');
  expect(text).not.toContain('Among them');
  expect(text).toContain('Only what you selected.');
});

test('a film on the page goes on while one reads, and stays where it is', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: '<video id="film" src="/media/clip.webm" muted loop autoplay></video>' })));
  await page.waitForFunction(() => (document.querySelector<HTMLVideoElement>('#film')?.currentTime ?? 0) > 0);
  await page.evaluate(() => Object.assign(globalThis, { film: document.querySelector('#film'), rested: false }));
  await page.evaluate(() => document.querySelector('#film')?.addEventListener('pause', () => Object.assign(globalThis, { rested: true })));
  const state = (): Promise<unknown> => page.evaluate(() => { const film = document.querySelector<HTMLVideoElement>('#film'); return [film === (globalThis as { film?: unknown }).film, film?.paused, (globalThis as { rested?: unknown }).rested, film?.isConnected]; });
  await browser.ask(page, 'setReader', true);
  const at = await page.$eval('#film', (film) => (film as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames);
  await page.waitForFunction((at) => document.querySelector<HTMLVideoElement>('#film') && (document.querySelector('#film') as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames >= at, {}, at);
  expect(await state()).toEqual([true, false, false, true]);
  await browser.ask(page, 'setReader', false);
  expect(await state()).toEqual([true, false, false, true]);
});

test('a page that goes on to another address without a new document takes its reader with it', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  await browser.ask(page, 'setReader', true);
  await page.waitForSelector('quietpage-reader');
  await page.evaluate(() => {
    history.pushState(null, '', '/2026/03/15/another-story-of-the-islands.html');
    document.title = 'Another story';
    for (const paragraph of document.querySelectorAll('article p')) paragraph.textContent = `Another day: ${paragraph.textContent}`;
  });
  await page.waitForFunction(() => !document.querySelector('quietpage-reader'));
  await browser.ask(page, 'setReader', true);
  await page.waitForSelector('quietpage-reader');
  expect((await toldAloud(page)).join('\n')).toContain('StaticText: Another day: Rain fell');
});

test('address, title, history and scroll are the page’s own while one reads', async ({ browser, site }) => {
  const url = site.page(harbour({ after: '<p>The last of it is told on the quay.</p>'.repeat(80) }));
  const page = await browser.openPage(url);
  await page.evaluate(() => scrollTo(0, 600));
  const state = (): Promise<unknown> => page.evaluate(() => [location.href, document.title, history.length, history.scrollRestoration]);
  const before = await state();
  await browser.ask(page, 'setReader', true);
  await page.waitForSelector('quietpage-reader');
  expect(await state()).toEqual(before);
  await browser.ask(page, 'setReader', false);
  expect(await state()).toEqual(before);
  expect(await page.evaluate(() => scrollY)).toBe(600);
});

test('a look chosen for one site stays there, however soon that is taken back, and the last choice outlives its tab', async ({ browser, site }) => {
  const url = site.page(harbour());
  const key = `site:${new URL(url).host}`;
  const worker = await browser.worker();
  await worker.evaluate((key) => chrome.storage.local.set({ settings: { version: 1, reader: { theme: 'grey' } }, [key]: { version: 1, reader: { theme: 'sepia' } } }), key);
  type Kept = Record<string, { reader?: { theme?: string; size?: number } }>;
  const kept = (): Promise<Kept> => worker.evaluate(async () => (await chrome.storage.local.get(null)) as Kept);
  const page = await browser.openPage(url);
  await browser.ask(page, 'setReader', true);
  await page.keyboard.press('t');
  await page.keyboard.press('d');
  await (await page.waitForSelector('aria/Only for this site'))?.click();
  await browser.ask(page, 'setReader', false);
  await expect.poll(kept).not.toHaveProperty([key]);
  expect((await kept())['settings']?.reader?.theme).toBe('grey');

  await browser.ask(page, 'setReader', true);
  await page.keyboard.press('+');
  await page.close();
  await expect.poll(async () => (await kept())['settings']?.reader?.size).toBe(21);
});

test('the bar in an open reader follows the settings: another name of a colour, off, on again', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour()));
  const worker = await browser.worker();
  const set = (settings: object): Promise<void> => worker.evaluate((settings) => chrome.storage.local.set({ settings: { version: 1, ...settings } }), settings);
  const selectAll = async (): Promise<void> => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
  };
  await browser.ask(page, 'setReader', true);
  await selectAll();
  expect([...(await barOf(page)).keys()]).toContain('Yellow');
  await set({ selectionBar: false });
  await expect.poll(() => hasBar(page)).toBe(false);
  await set({ colorNames: { yellow: 'Doubt' } });
  const reselected = async (): Promise<boolean> => (await hasBar(page)) || (await selectAll(), false); // until the page has heard of it
  await expect.poll(reselected, { interval: 1_000 }).toBe(true);
  expect([...(await barOf(page)).keys()]).toContain('Doubt');
});
