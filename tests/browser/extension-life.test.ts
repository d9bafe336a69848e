import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { harbour, LEFTOVERS } from './harbour.ts';
import { seenElements, serialised } from './harness/seen.ts';
import { cleaned } from './harness/settled.ts';
import { test } from './harness/test.ts';
import { painted, select, untilPainted } from './passages.ts';

declare const chrome: Browser;

const LEFT = '#cue, #label';
const article = harbour({ after: LEFTOVERS });
const CACHED = { headers: { 'cache-control': 'max-age=60' } }; // no-store would keep a page out of the back/forward cache

/** A page that shows one article after another without a new document, as frameworks do: the address first, the text a moment later. */
const app = harbour({
  after: LEFTOVERS,
  head: `<script>
    const texts = ['Snow lay on the moor road for a week, and the post came by sledge, as it had in the old days, from the village below the dam.',
      'The postman, who was to retire in spring, said that he had not enjoyed a week so much since he was a boy with a sledge of his own.',
      'On the fourth day a plough came through from the west, turned at the inn, and went back without having cleared the last two miles.',
      'The children of the upper farms, who could not get to school, were given their lessons by telephone, and learned them, mostly.',
      'When the thaw came the sledge was hung in the post office, where it still hangs, with the date in white paint on its runner.'];
    window.go = (path) => {
      history.pushState(null, '', path);
      setTimeout(() => {
        const story = document.querySelector('article');
        story.replaceChildren();
        const headline = document.createElement('h1');
        headline.textContent = document.title = 'Post by sledge';
        story.append(headline, ...texts.map((text, n) => Object.assign(document.createElement('p'), { textContent: text, id: 's' + n })),
          Object.assign(document.createElement('p'), { id: 'cue2', textContent: 'Watch video below:' }));
      }, 50);
    };
  </script>`,
});

test('when the page shows another article without a new document, that one is cleaned, and the highlights are its own', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(app));
  await cleaned(page);
  await select(page, '#p3', 0, 8);
  await browser.dispatchCommand('highlight', page);
  expect(await untilPainted(page, 1)).toEqual(['She said']);
  await page.evaluate(() => (window as unknown as { go(path: string): void }).go('/2026/05/20/post-by-sledge-from-the-moor.html'));
  await page.waitForSelector('#cue2[data-quietpage]');
  await untilPainted(page, 0);
  await select(page, '#s1', 0, 11);
  await browser.dispatchCommand('highlight', page);
  expect(await untilPainted(page, 1)).toEqual(['The postman']);
  expect(await page.$$eval('[data-quietpage]', (hidden) => hidden.map(({ id }) => id))).toEqual(['cue2']);
});

test('an article that comes a while after the page has moved on to it is cleaned when it is there', async ({ browser, site }) => {
  const story = JSON.stringify(article.slice(article.indexOf('<main>'), article.indexOf('</body>')));
  const head = `<script>
    window.go = (path) => {
      history.pushState(null, '', path);
      document.body.replaceChildren('Loading');
      setTimeout(() => document.body.replaceChildren(new DOMParser().parseFromString(${story}, 'text/html').querySelector('main')), 1_000);
    };
  </script>`;
  const page = await browser.openPage(site.page(harbour({ after: LEFTOVERS, head })));
  await cleaned(page);
  await page.evaluate(() => (window as unknown as { go(path: string): void }).go('/2026/05/20/the-ferry-sails-again.html'));
  await page.waitForFunction(() => document.body.textContent === 'Loading');
  await cleaned(page);
  expect(await seenElements(page, LEFT)).toEqual([]);
});

test('a page that builds its article in the browser is cleaned when it is there', async ({ browser, site }) => {
  const text = JSON.stringify(article.slice(article.indexOf('<main>'), article.indexOf('</body>')));
  const page = await browser.openPage(
    site.page(`<!doctype html><title>The ferry sails again</title><body><script>
      onload = () => setTimeout(() => document.body.append(new DOMParser().parseFromString(${text}, 'text/html').querySelector('main')), 200);
    </script></body>`),
  );
  await cleaned(page);
  expect(await seenElements(page, LEFT)).toEqual([]);
});

test('going back finds the page clean, and as the settings are by then', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(article, CACHED));
  await cleaned(page);
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (document.documentElement.dataset['shown'] = String(persisted))));
  await page.goto(site.page(harbour(), CACHED));
  await page.goBack();
  await page.waitForSelector('[data-shown="true"]');
  expect(await seenElements(page, LEFT)).toEqual([]);

  await page.goForward();
  await page.waitForFunction(() => document.readyState === 'complete' && !document.hidden); // a popup closes when the page under it changes
  await page.bringToFront();
  const popup = await browser.openPopup(page);
  await (await popup.waitForSelector('#site'))?.evaluate((box) => (box as HTMLElement).click());
  await popup.waitForSelector('#site:not(:checked)');
  await popup.close();
  await page.goBack();
  await page.waitForSelector('#cue', { visible: true });
  expect(await seenElements(page, LEFT)).toEqual([0, 1]);
});

test('a page that was left before anything arrived is cleaned when it comes back', async ({ browser, site }) => {
  const page = await browser.openPage(site.page('<!doctype html><title>Before</title>'));
  await browser.stopWorker();
  await page.goto(site.page(article, CACHED), { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (document.documentElement.dataset['shown'] = String(persisted))));
  await page.goto(site.page(harbour(), CACHED));
  await page.goBack();
  await page.waitForSelector('[data-shown="true"]');
  await cleaned(page);
  expect(await seenElements(page, LEFT)).toEqual([]);
});

test('a tab in the background is left alone until it is looked at', async ({ browser, site }) => {
  const url = site.page(article);
  const front = await browser.openPage(site.page('<!doctype html><title>In front</title>'));
  const worker = await browser.worker();
  await worker.evaluate((url) => chrome.tabs.create({ url, active: false }).then(() => undefined), url);
  const target = await front.browser().waitForTarget((target) => target.url() === url);
  const page = await target.page();
  if (!page) throw new Error('the tab in the background has no page');
  await page.waitForFunction(() => document.readyState === 'complete', { polling: 50 });
  expect(await page.evaluate(() => document.hidden)).toBe(true);
  expect(await page.$('[data-quietpage]')).toBeNull();
  await page.bringToFront();
  await cleaned(page);
});

test('everything works when the background was stopped in between', async ({ browser, site }) => {
  const page = await browser.openPage(site.page('<!doctype html><title>Before</title>'));
  await browser.stopWorker();
  await page.goto(site.page(article));
  await cleaned(page);
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('#kind-cue');
  await browser.stopWorker();
  await (await popup.waitForSelector('#site'))?.evaluate((box) => (box as HTMLElement).click());
  await page.waitForSelector('#cue', { visible: true });
});

test('a page inside a page is left alone', async ({ browser, site }) => {
  const inner = site.page(article);
  const page = await browser.openPage(site.page(harbour({ after: `<iframe src="${inner}" width="600" height="900"></iframe>${LEFTOVERS}` })));
  await cleaned(page);
  const frame = page.frames().find((frame) => frame.url() === inner);
  expect(await frame?.$('[data-quietpage]')).toBeNull();
});

test('what the page took away while it was hidden is not put back', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(article));
  await cleaned(page);
  await page.evaluate(() => document.getElementById('cue')?.remove());
  const before = (await serialised(page)).replace(/ data-quietpage="\w+"/g, '');
  await browser.dispatchCommand('cleaning', page);
  await page.waitForFunction(() => document.querySelector('[data-quietpage]') === null);
  expect(await serialised(page)).toBe(before);
  expect(await painted(page)).toEqual([]);
});
