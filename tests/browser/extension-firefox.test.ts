import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { harbour, LEFTOVERS } from './harbour.ts';
import { hasFirefox, openFirefox } from './harness/open-firefox.ts';
import { seenElements, serialised } from './harness/seen.ts';
import { serve } from './harness/serve.ts';
import { cleaned } from './harness/settled.ts';
import { select, untilPainted } from './passages.ts';

declare const browser: Browser;

test.skipIf(!hasFirefox())('in Firefox a page is cleaned, highlighted and read, and all of it is taken back', async ({ onTestFinished }) => {
  const [firefox, site] = await Promise.all([openFirefox(), serve()]);
  onTestFinished(() => Promise.all([firefox.close(), site.close()]).then(() => undefined));
  const page = await firefox.openPage(site.page(harbour({ after: LEFTOVERS })));
  await cleaned(page);
  expect(await seenElements(page, '#cue, #label')).toEqual([]);

  await select(page, '#p3', 0, 8);
  const options = await firefox.openExtensionPage('src/extension/options/options.html', '#cleaning');
  const tell = (quietpage: string, given: unknown[]): Promise<unknown> =>
    options.evaluate(
      async (name, values) => {
        const [tab] = await browser.tabs.query({ url: 'http://127.0.0.1/*' });
        return browser.tabs.sendMessage(tab?.id ?? 0, { quietpage: name, given: values });
      },
      quietpage,
      given,
    );
  await tell('saveHighlight', []);
  expect(await untilPainted(page, 1)).toEqual(['She said']);
  await tell('setReader', [true]);
  await page.waitForSelector('quietpage-reader');
  await tell('setReader', [false]);
  await page.waitForFunction(() => !document.querySelector('quietpage-reader'));

  await options.$eval('#everywhere', (box) => (box as HTMLElement).click());
  await page.waitForSelector('#cue', { visible: true });
  expect(await serialised(page)).not.toContain('data-quietpage');
});

test.skipIf(!hasFirefox())('in Firefox, where a site has to be let in by its user, the popup says so and offers it', async ({ onTestFinished }) => {
  const [firefox, site] = await Promise.all([openFirefox(), serve()]);
  onTestFinished(() => Promise.all([firefox.close(), site.close()]).then(() => undefined));
  const page = await firefox.openPage(site.page(harbour({ after: LEFTOVERS })));
  await cleaned(page);
  const options = await firefox.openExtensionPage('src/extension/options/options.html', '#cleaning');
  const popup = async (): Promise<string> => {
    await page.bringToFront();
    await options.evaluate(() => browser.action.openPopup());
    const said = (): Promise<string> => options.evaluate(() => browser.extension.getViews({ type: 'popup' })[0]?.document.querySelector('main')?.innerText ?? '');
    await expect.poll(said).toContain('Clean this site');
    const words = await said();
    await options.evaluate(() => browser.extension.getViews({ type: 'popup' })[0]?.close());
    return words;
  };
  expect(await popup()).not.toContain('Allow on all sites');
  await options.evaluate(() => browser.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }));
  expect(await popup()).toContain('Allow on all sites');
});
