import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { harbour } from './harbour.ts';
import { hasFirefox, openFirefox, type TestFirefox } from './harness/open-firefox.ts';
import { serve } from './harness/serve.ts';
import { painted, select, untilPainted } from './passages.ts';

declare const browser: Browser;

/** A page of the extension from which every open web page is asked at once, as the popup asks one. */
async function asker(firefox: TestFirefox): Promise<(name: string, ...given: unknown[]) => Promise<unknown[]>> {
  const page = await firefox.openExtensionPage('src/extension/options/options.html', '#cleaning');
  return (name, ...given) =>
    page.evaluate(
      async (request, values) => {
        const tabs = await browser.tabs.query({ url: 'http://127.0.0.1/*' });
        return Promise.all(tabs.map(({ id }) => browser.tabs.sendMessage(id ?? 0, { quietpage: request, given: values }, { frameId: 0 })));
      },
      name,
      given,
    );
}

test.skipIf(!hasFirefox())('in Firefox two tabs that save at once lose nothing, and the bar works by keyboard', async ({ onTestFinished }) => {
  const [firefox, site] = await Promise.all([openFirefox(), serve()]);
  onTestFinished(() => Promise.all([firefox.close(), site.close()]).then(() => undefined));
  const url = site.page(harbour());
  const [one, other] = [await firefox.openPage(url), await firefox.openPage(url)];
  await select(one, '#p1', 0, 9);
  await select(other, '#p4', 0, 16);
  const ask = await asker(firefox);
  await ask('saveHighlight');
  await other.bringToFront();
  expect(await untilPainted(other, 2)).toEqual(['Forty passengers', 'Rain fell']);
  await one.bringToFront();
  expect(await untilPainted(one, 2)).toEqual(['Forty passengers', 'Rain fell']);

  await select(one, '#p3', 0, 3);
  const first = await one.waitForSelector('quietpage-bar');
  for (const key of ['Control', 'Shift'] as const) await one.keyboard.down(key);
  await one.keyboard.press('ArrowRight');
  for (const key of ['Shift', 'Control'] as const) await one.keyboard.up(key);
  await one.waitForFunction((old) => old?.isConnected === false && document.querySelector('quietpage-bar'), {}, first);
  await one.keyboard.press('Tab');
  await one.keyboard.press('Enter');
  expect(await untilPainted(one, 3)).toEqual(['Forty passengers', 'Rain fell', 'She said']);
  await one.mouse.click(5, 300);
  await one.keyboard.down('Control');
  await one.keyboard.press('z');
  await one.keyboard.up('Control');
  expect(await untilPainted(one, 2)).toEqual(['Forty passengers', 'Rain fell']);
});

test.skipIf(!hasFirefox())('in Firefox what was saved is there when the browser was killed, in the reader and in the library too', async ({ onTestFinished }) => {
  const site = await serve();
  const profile = mkdtempSync(join(tmpdir(), 'quietpage-firefox-'));
  const first = await openFirefox({ profile });
  let second: TestFirefox | null = null;
  onTestFinished(async () => {
    await Promise.allSettled([first.close(), second?.close()]);
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  const url = site.page(harbour());
  const page = await first.openPage(url);
  await select(page, '#p2', 0, 23);
  const save = await asker(first);
  expect(await save('saveHighlight')).toEqual([{ value: true }]);
  await first.kill();

  second = await openFirefox({ profile });
  const again: Page = await second.openPage(url);
  expect(await untilPainted(again, 1)).toEqual(['The master of the ferry']);
  const ask = await asker(second);
  await again.bringToFront();
  await ask('setReader', true);
  await untilPainted(again, 2);
  await ask('setReader', false);
  expect(await untilPainted(again, 1)).toEqual(await painted(again));
  const library = await second.openExtensionPage('src/extension/library/library.html', '.passage');
  expect(await library.$eval('.passage p', ({ textContent }) => textContent)).toBe('The master of the ferry');
});

const LAMP = `<div id="bar" style="position: sticky; top: 0; background: white"><b id="head">The harbour paper</b></div><story-text></story-text><script>
  document.querySelector('story-text').attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('p'), { id: 'within', textContent: 'The lamp on the far head was lit by hand.' }));
</script>`;

test.skipIf(!hasFirefox())('in Firefox a shadow root and a sticky header are painted, and pointing at a passage opens its bar', async ({ onTestFinished }) => {
  const [firefox, site] = await Promise.all([openFirefox(), serve()]);
  onTestFinished(() => Promise.all([firefox.close(), site.close()]).then(() => undefined));
  const page = await firefox.openPage(site.page(harbour({ after: LAMP })));
  const ask = await asker(firefox);
  await page.bringToFront();
  await select(page, '#head', 4, 11);
  await ask('saveHighlight');
  expect(await untilPainted(page, 1)).toEqual(['harbour']);
  const { x, y } = await page.$eval('story-text', (element) => {
    element.scrollIntoView({ block: 'center' });
    return element.shadowRoot?.querySelector('#within')?.getBoundingClientRect().toJSON() as DOMRect;
  });
  await page.mouse.click(x + 50, y + 8, { count: 2 });
  await page.waitForSelector('quietpage-bar');
  await ask('saveHighlight');
  expect(await untilPainted(page, 2)).toEqual(['harbour', 'lamp']);
  await page.reload();
  expect(await untilPainted(page, 2)).toEqual(['harbour', 'lamp']);
  const header = await page.$eval('#head', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.move(5, 5);
  await page.waitForSelector('quietpage-bar', { hidden: true });
  await page.mouse.move(header.x + 50, header.y + 8);
  await page.waitForSelector('quietpage-bar');
});
