import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { hasFirefox, openFirefox, type TestFirefox } from './harness/open-firefox.ts';
import { serve, type Site } from './harness/serve.ts';

declare const browser: Browser;

const PROSE = 'Rain fell on the harbour for nine days, and on the tenth the ferry company announced that it would not sail again, to nobody’s surprise. ';
const html = `<!doctype html><html lang="en"><title>The last ferry</title><body><h1>The last ferry</h1>
<article>${Array.from({ length: 8 }, (_, n) => `<p>Paragraph ${n + 1}. ${PROSE.repeat(3)}</p>`).join('')}</article></body></html>`;
const STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

let site: Site;
let firefox: TestFirefox;
beforeAll(async () => {
  if (hasFirefox()) [firefox, site] = await Promise.all([openFirefox(), serve()]);
});
afterAll(() => Promise.all([firefox?.close(), site?.close()]));

test.skipIf(!hasFirefox())('in Firefox the reader opens with its typeface on a page that demands trusted types and allows nothing, and goes', async () => {
  const page = await firefox.openPage(site.page(html, { headers: { 'content-security-policy': STRICT } }));
  const options = await firefox.openExtensionPage('src/extension/options/options.html', 'html');
  const setReader = (open: boolean): Promise<unknown> =>
    options.evaluate(async (open) => {
      for (const { id, url } of await browser.tabs.query({})) if (id && url?.startsWith('http')) return browser.tabs.sendMessage(id, { quietpage: 'setReader', given: [open] });
      throw new Error('no tab');
    }, open);
  const families = (): Promise<string[]> => page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')));

  await setReader(true);
  await expect.poll(families).toEqual(['Quietpage Serif', 'Quietpage Serif']);
  expect(await page.$('quietpage-reader')).not.toBeNull();
  await setReader(false);
  await expect.poll(families).toEqual([]);
  expect(await page.$('quietpage-reader')).toBeNull();
});

const story = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The last ferry</title><link rel="next" href="/2026/firefox-ferry/2"></head><body><main><article><h1>The last ferry</h1>
${Array.from({ length: 8 }, (_, n) => `<p>Paragraph ${n + 1}. ${PROSE.repeat(3)}</p>`).join('')}<h2>A timetable</h2><p>It sailed at six. ${PROSE.repeat(3)}</p></article></main></body></html>`;

test.skipIf(!hasFirefox())('in Firefox the extension’s reader wears themes, own rules and pages, goes to headings, marks beginnings and brings the next page', async () => {
  site.page(story.replaceAll('Paragraph', 'On the next page, paragraph').replace(/<link[^>]*>/, ''), { path: '/2026/firefox-ferry/2' });
  const page = await firefox.openPage(site.page(story, { path: '/2026/firefox-ferry' }));
  const options = await firefox.openExtensionPage('src/extension/options/options.html', 'html');
  const setReader = (open: boolean): Promise<unknown> =>
    options.evaluate(async (open) => {
      for (const { id, url } of await browser.tabs.query({})) if (id && url?.includes('firefox-ferry')) return browser.tabs.sendMessage(id, { quietpage: 'setReader', given: [open] });
      throw new Error('no tab');
    }, open);
  /** Runs in the world of the extension's scripts, where the closed root can be had. */
  const inTab = <T>(read: (root: ShadowRoot) => T): Promise<T> =>
    options.evaluate(`(async () => {
      for (const { id, url } of await browser.tabs.query({})) if (id && url?.includes('firefox-ferry')) {
        const [{ result, error }] = await browser.scripting.executeScript({ target: { tabId: id }, func: () => (${read.toString()})(globalThis.readerOfTest?.shadow) });
        if (error) throw new Error(String(error.message ?? error));
        return result;
      }
    })()`) as Promise<T>;
  const settings = (reader: Record<string, unknown>): Promise<unknown> => options.evaluate((reader) => browser.storage.local.set({ settings: { version: 1, reader } }), reader);

  await setReader(true);
  await setReader(false);
  await inTab(() => {
    const world = globalThis as unknown as { quietpage: { openReader: (...given: unknown[]) => unknown }; readerOfTest: unknown };
    const open = world.quietpage.openReader;
    world.quietpage.openReader = (...given) => (world.readerOfTest = open(...given));
    return true;
  });
  await settings({ theme: 'sepia', css: '.article p { text-indent: 7px; background: url(/pictures/never.png) }', beginnings: true });
  await setReader(true);
  await page.bringToFront();
  const seen = await inTab((root) => {
    const view = root.querySelector<HTMLElement>('.reader');
    const style = getComputedStyle(root.querySelector('.article p') ?? root.host);
    return [view?.dataset['theme'], style.textIndent, style.backgroundImage, (CSS.highlights.get('quietpage-beginnings')?.size ?? 0) > 100, root.querySelector('h1')?.textContent];
  });
  expect(seen).toEqual(['sepia', '7px', 'none', true, 'The last ferry']);
  await page.keyboard.press('j');
  expect(await inTab((root) => root.activeElement?.textContent)).toBe('A timetable');

  const before = site.requests.length;
  await inTab((root) => root.querySelector<HTMLElement>('.next-page')?.click());
  await expect.poll(() => inTab((root) => root.querySelector('.next')?.textContent ?? '')).toContain('On the next page, paragraph 1.');
  expect(site.requests.slice(before)).toEqual(['/2026/firefox-ferry/2']);

  await settings({ pages: true });
  await expect.poll(() => inTab((root) => root.querySelector<HTMLElement>('.reader')?.dataset['pages'])).toBe('ltr');
  await page.keyboard.press('PageDown');
  await expect.poll(() => inTab((root) => { const view = root.querySelector('.reader'); return view && view.scrollLeft / view.clientWidth; })).toBeGreaterThanOrEqual(1);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('quietpage-reader'));
  expect(await page.evaluate(() => CSS.highlights.has('quietpage-beginnings'))).toBe(false);
});
