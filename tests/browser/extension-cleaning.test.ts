import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { harbour, LEFTOVERS, shop } from './harbour.ts';
import { seenElements, serialised } from './harness/seen.ts';
import { cleaned, settled } from './harness/settled.ts';
import { test } from './harness/test.ts';

declare const chrome: Browser;

const LEFT = '#cue, #residue, #label';
const article = harbour({ after: LEFTOVERS });
const untilSeen = (page: Page, selector: string): Promise<unknown> => page.waitForSelector(selector, { visible: true });
const untilHidden = (page: Page, selector: string): Promise<unknown> => page.waitForSelector(selector, { hidden: true });
const text = (page: Page, selector: string): Promise<string> => page.waitForSelector(selector).then((element) => element?.evaluate(({ textContent }) => textContent ?? '') ?? '');
const click = async (page: Page, selector: string): Promise<void> => {
  const element = await page.waitForSelector(selector);
  await element?.evaluate((button) => (button as HTMLElement).click());
};

test('an article is cleaned on arrival, and the badge says how much is hidden', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(article));
  await cleaned(page);
  expect(await seenElements(page, LEFT)).toEqual([]);
  expect(await seenElements(page, 'h1, p[id^=p]')).toHaveLength(8);
  const worker = await browser.worker();
  const badge = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
  });
  expect(badge).toBe('3');
});

test('switched off for the site, the page is as it was to the letter; switched on, it is clean again', async ({ browser, site }) => {
  const url = site.page(article);
  const other = await browser.openPage(url);
  await other.waitForFunction(() => document.readyState === 'complete');
  const page = await browser.openPage(url);
  await cleaned(page);
  const popup = await browser.openPopup(page);
  await click(popup, '#site');
  await untilSeen(page, '#cue');
  expect(await page.$('[data-quietpage]')).toBeNull();
  expect(await serialised(page)).not.toContain('quietpage');
  await popup.close();
  await page.reload();
  await settled(page);
  expect(await seenElements(page, LEFT)).toHaveLength(3);
  await browser.dispatchCommand('cleaning', page);
  await untilHidden(page, '#cue');
  expect(await seenElements(page, LEFT)).toEqual([]);
  await other.bringToFront();
  await untilHidden(other, '#cue');
});

test('switched off everywhere, nothing is cleaned', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(article));
  await cleaned(page);
  const popup = await browser.openPopup(page);
  await click(popup, '#everywhere');
  await untilSeen(page, '#cue');
  await popup.close();
  const next = await browser.openPage(site.page(article, { host: 'news.test' }));
  await settled(next);
  expect(await seenElements(next, LEFT)).toHaveLength(3);
});

test('the popup lists what is hidden, by kind and with its reason; each can be peeked at and shown again', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(article));
  await cleaned(page);
  const popup = await browser.openPopup(page);
  expect(await text(popup, '.summary strong')).toBe('3');
  expect(await text(popup, '#kind-cue .snippet')).toBe('Watch video below:');
  expect((await text(popup, '#kind-cue .entry .soft')).length).toBeGreaterThan(10);

  await click(popup, '#kind-cue button[id^=peek]');
  await untilSeen(page, '#cue');
  await click(popup, '#kind-cue button[id^=peek][aria-pressed=true]');
  await untilHidden(page, '#cue');

  await click(popup, '#kind-cue button[id^=show]');
  await untilSeen(page, '#cue');
  expect(await seenElements(page, '#residue, #label')).toEqual([]);
  await popup.waitForSelector('#kind-cue .entry.shown');
  expect(await text(popup, '.summary strong')).toBe('2');
  await popup.close();

  await page.reload();
  await cleaned(page);
  expect(await seenElements(page, LEFT)).toEqual([0]);
  const again = await browser.openPopup(page);
  await click(again, '#kind-cue .shown button[id^=show]');
  await untilHidden(page, '#cue');
});

test('a whole kind can be shown again on a site, and hidden again', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(article));
  await cleaned(page);
  const popup = await browser.openPopup(page);
  await click(popup, '#all-residue');
  await untilSeen(page, '#residue');
  await popup.close();
  await page.reload();
  await cleaned(page);
  expect(await seenElements(page, LEFT)).toEqual([1]);
  const again = await browser.openPopup(page);
  await click(again, '#all-residue');
  await untilHidden(page, '#residue');
});

test('a page that is no article is left alone, until it is to be cleaned anyway', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(shop.replace('</ul>', `</ul>${LEFTOVERS}`)));
  const popup = await browser.openPopup(page);
  expect(await text(popup, '.summary')).toContain('does not look like an article');
  expect(await page.$('[data-quietpage]')).toBeNull();
  await click(popup, '#anyway');
  await popup.waitForSelector('#anyway:checked');
});

test('a kind that is switched off in the settings is not hidden anywhere, at once', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(article));
  await cleaned(page);
  const options = await browser.openPage(browser.extensionUrl('src/extension/options/options.html'));
  await click(options, '#kind-ad');
  await page.bringToFront();
  await untilSeen(page, '#label');
  expect(await seenElements(page, '#cue, #residue')).toEqual([]);
});

test('the badge can be switched off', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(article));
  await cleaned(page);
  const options = await browser.openPage(browser.extensionUrl('src/extension/options/options.html'));
  await click(options, '#badge');
  const cleared = await options.evaluate(async () => {
    for (let tries = 0; tries < 100; tries++) {
      const tabs = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
      if ((await chrome.action.getBadgeText({ tabId: tabs[0]?.id ?? 0 })) === '') return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  });
  expect(cleared).toBe(true);
});

test.for(['visibility: hidden', 'display: none'])('a page that waits with its body at %s is clean when it shows itself', async (style, { browser, site }) => {
  const head = `<style>body { ${style} } body.ready { visibility: visible; display: block }</style>`;
  const page = await browser.openPage(site.page(harbour({ after: LEFTOVERS, head })));
  await cleaned(page);
  await page.evaluate(() => document.body.classList.add('ready'));
  expect(await seenElements(page, '#p1')).toEqual([0]);
  expect(await seenElements(page, LEFT)).toEqual([]);
});

test('what is blank until someone scrolls there goes before it is seen, what opens over the page is left alone', async ({ browser, site }) => {
  const list = (id: string): string => `<div id="${id}" class="related-posts"><h3>You may also like</h3><ul><li><a href="/a">Nine more harbours that are worth a journey</a></li><li><a href="/b">The last keeper of the light on the mole</a></li></ul></div>`;
  const head = '<style>.related-posts { visibility: hidden } #over { position: absolute } .ready .related-posts { visibility: visible }</style>';
  const page = await browser.openPage(site.page(harbour({ after: LEFTOVERS + list('blank') + list('over'), head })));
  await cleaned(page);
  await page.evaluate(() => document.body.classList.add('ready'));
  expect(await seenElements(page, '#blank, #over')).toEqual([1]);
});

test('a cue stays over a player that is but a name and a picture of the page’s style, and goes over one without', async ({ browser, site }) => {
  const style = '<style>.video-player { height: 200px } .poster { background: url("data:image/gif;base64,R0lGODlhAQABAAAAACw=") }</style>';
  const inside = `${style}<p id="answered">Watch the video below:</p><div class="video-player poster"></div><p>And so it was told on the quay until the evening tide.</p><p id="left">Watch the video below:</p><div class="video-player"></div><p>And so it was told on the quay until the evening tide.</p>`;
  const page = await browser.openPage(site.page(harbour({ after: inside })));
  await cleaned(page);
  expect(await seenElements(page, '#answered, #left')).toEqual([0]);
});

test('an empty figure that the page paints by its style stays, one that it does not goes', async ({ browser, site }) => {
  const style = '<style>figure { height: 200px } .hero { background: url("data:image/gif;base64,R0lGODlhAQABAAAAACw=") }</style>';
  const page = await browser.openPage(site.page(harbour({ after: `${LEFTOVERS}${style}<figure class="hero"></figure><figure class="bare"></figure><p>And so it was told on the quay until the evening tide.</p>` })));
  await cleaned(page);
  expect(await seenElements(page, 'figure.hero')).toEqual([0]);
  expect(await seenElements(page, 'figure.bare')).toEqual([]);
});
