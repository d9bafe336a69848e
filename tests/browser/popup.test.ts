import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { faults } from './faults.ts';
import { harbour, LEFTOVERS } from './harbour.ts';
import { cleaned } from './harness/settled.ts';
import { test } from './harness/test.ts';
import { select, untilPainted } from './passages.ts';

declare const chrome: Browser;

const said = async (popup: Page): Promise<string> => popup.waitForSelector('#head h1').then(async () => popup.$eval('main', ({ innerText }) => innerText));

test('on a page of the browser itself the popup says that nothing can be done, and why', async ({ browser }) => {
  const page = await browser.openPage('chrome://version');
  const popup = await browser.openPopup(page);
  expect(await said(popup)).toMatch(/Quietpage cannot work here\. This page belongs to the browser/);
  expect(await popup.$$('#actions button, #cleaning input')).toEqual([]);
});

test('over a page of Quietpage’s own the popup says whose it is', async ({ browser }) => {
  const library = await browser.openPage(browser.extensionUrl('src/extension/library/library.html'));
  expect(await said(await browser.openPopup(library))).toMatch(/Quietpage cannot work here\. This page is Quietpage’s own\./);
});

test('over the source of a page the popup says that it is the browser’s', async ({ browser, site }) => {
  const source = await browser.openPage('about:blank');
  await source.goto(`view-source:${site.page(harbour())}`);
  expect(await said(await browser.openPopup(source))).toContain('This page belongs to the browser');
});

test('over a page that is still coming the popup says so and leads on, and shows the page when it is there', async ({ browser, site }) => {
  const page = await browser.openPage('about:blank');
  const coming = page.goto(site.page(harbour({ after: '<script src="/slow/script.png"></script><p>The end.</p>' })));
  await page.waitForSelector('#p7');
  const popup = await browser.openPopup(page);
  expect(await said(popup)).toContain('The page has not answered yet');
  expect(await popup.$$eval('#footer button', (buttons) => buttons.map(({ id }) => id))).toEqual(['library', 'options']);
  site.release();
  await coming;
  await popup.waitForSelector('#actions #reader');
  expect(await said(popup)).toContain('127.0.0.1');
});

test('over a tab that waits for its page the popup waits, too', async ({ browser, site, onTestFinished }) => {
  let answer = (): void => undefined;
  const server = createServer((_, response) => (answer = () => void response.end(harbour()))).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const background = await browser.worker();
  const opened = (await browser.openPage(site.page(harbour()))).browser().waitForTarget((target) => target.url().endsWith('/popup.html'));
  await background.evaluate((port) => chrome.tabs.create({ url: `http://127.0.0.1:${port}/story` }), (server.address() as AddressInfo).port);
  await background.evaluate(() => chrome.action.openPopup());
  const popup = await (await opened).asPage();
  expect(await said(popup)).toMatch(/^Quietpage\s+The page has not answered yet/);
  answer();
  await popup.waitForSelector('#actions #reader');
});

test('when the tab goes on to another page, the popup shows that one', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: LEFTOVERS })));
  await cleaned(page);
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('#ledger details');
  for (const title of ['The lighthouse is lit', 'The lighthouse is dark']) {
    await page.goto(site.page(harbour({ title })));
    await popup.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted && document.querySelector('#reader'), {}, title);
    expect(await popup.$('#ledger details')).toBeNull();
  }
  await page.goto('chrome://version');
  await popup.waitForSelector('#head .notice');
  expect(await popup.$$('#actions button')).toEqual([]);
});

test('on a plain text the popup says so', async ({ browser, site }) => {
  const plain = await browser.openPage(site.page('Only text.', { headers: { 'content-type': 'text/plain' } }));
  expect(await said(await browser.openPopup(plain))).toContain('This is not a web page but a plain file.');
});

test('on a PDF the popup says so', async ({ browser, site }) => {
  const page = await browser.openPage(site.page('%PDF-1.4\n%%EOF', { path: '/timetable.pdf', headers: { 'content-type': 'application/pdf' } }));
  expect(await said(await browser.openPopup(page))).toContain('This is a PDF, not a web page.');
});

test('the popup can be used by keyboard and by screen reader, light and dark', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: LEFTOVERS })));
  await cleaned(page);
  await select(page, '#p2', 0, 23);
  await browser.dispatchCommand('highlight', page);
  await untilPainted(page, 1);
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('#marks .entry');
  await popup.$$eval('details', (folds) => folds.forEach((fold) => (fold.open = true)));
  expect(await faults(popup)).toEqual([]);
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await faults(popup)).toEqual([]);

  const reachable = await popup.evaluate(() => [...document.querySelectorAll('button, input, summary')].filter((control) => !(control as HTMLButtonElement).disabled && (control as HTMLElement).tabIndex === 0).length);
  const controls = await popup.$$eval('button:not(:disabled), input:not(:disabled), summary', ({ length }) => length);
  expect(reachable).toBe(controls);
  await popup.focus('#kind-cue summary');
  await popup.keyboard.press('Enter');
  expect(await popup.$eval('#kind-cue', (fold) => (fold as HTMLDetailsElement).open)).toBe(false);
});

test('where the classifier decided, the popup names what weighed most', async ({ browser, site }) => {
  const odd = '<div class="copy-code"><button>Copy</button></div><footer class="more-box"><h4>Follow Along</h4><p><a href="/x">Learn More</a></p></footer><div class="audio-promo"><p>Hear more on our podcast</p><a href="/podcasts/the-quay">The Quay, every Friday</a></div>';
  const page = await browser.openPage(site.page(harbour({ after: LEFTOVERS + odd })));
  await cleaned(page);
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('details');
  const reasons = await popup.$$eval('.entry .soft', (parts) => parts.map(({ textContent }) => textContent));
  expect(reasons.filter((reason) => /^(?:looks like|points at|asks to) [^:]+: (?:its words|it leads|the page itself|it stands|Readability|the picture|the box|what stands)/.test(reason)).length).toBeGreaterThan(0);
  expect(reasons).toContain('a line that only says that an advertisement is here');
});

test('after an action the focus stays where it was', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: LEFTOVERS })));
  await cleaned(page);
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('#site');
  await popup.focus('#site');
  await popup.keyboard.press('Space');
  await popup.waitForSelector('#site:not(:checked)');
  await popup.waitForFunction(() => document.querySelector('#kind-cue') === null);
  expect(await popup.evaluate(() => document.activeElement?.id)).toBe('site');
});

test('long titles, long words and many entries neither widen nor break the popup', async ({ browser, site }) => {
  const long = `${'Donaudampfschifffahrtsgesellschaft'.repeat(12)} sails`;
  const many = Array.from({ length: 30 }, (_, n) => `<p>${n % 2 ? 'Watch video below:' : 'Advertisement'}</p>`).join('<p>A sentence of the article stands in between, as it does on most pages.</p>');
  const page = await browser.openPage(site.page(harbour({ title: long, after: many })));
  await cleaned(page);
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('details');
  await popup.$$eval('details', (folds) => folds.forEach((fold) => (fold.open = true)));
  const { scrollWidth, clientWidth, title } = await popup.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
    title: document.querySelector('h1')?.getBoundingClientRect().height ?? 0,
  }));
  expect(scrollWidth).toBe(clientWidth);
  expect(clientWidth).toBeGreaterThanOrEqual(320);
  expect(clientWidth).toBeLessThanOrEqual(420);
  expect(title).toBeLessThan(60);
});

test('markup in a page is shown as text', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ title: '&lt;img src=x onerror=alert(1)&gt;' })));
  const popup = await browser.openPopup(page);
  expect(await said(popup)).toContain('<img src=x onerror=alert(1)>');
  expect(await popup.$('img')).toBeNull();
});

test('what cannot be read in storage breaks nothing', async ({ browser, site }) => {
  const worker = await browser.worker();
  await worker.evaluate(() => chrome.storage.local.set({ settings: 'broken', 'site:127.0.0.1': [], 'page:x': { version: 1, highlights: 'none' } }));
  const page = await browser.openPage(site.page(harbour({ after: LEFTOVERS })));
  await cleaned(page);
  const popup = await browser.openPopup(page);
  expect(await said(popup)).toContain('hidden on this page');
  const options = await browser.openPage(browser.extensionUrl('src/extension/options/options.html'));
  await options.waitForSelector('#kept button');
});
