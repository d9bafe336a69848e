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
