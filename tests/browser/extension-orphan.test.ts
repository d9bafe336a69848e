import { expect, test } from 'vitest';
import { harbour, LEFTOVERS } from './harbour.ts';
import { openBrowser } from './harness/open-browser.ts';
import { seenElements, serialised } from './harness/seen.ts';
import { serve } from './harness/serve.ts';
import { cleaned } from './harness/settled.ts';

test('removed, the extension leaves an open page as it was; installed, it takes up the tabs that are open', async ({ onTestFinished }) => {
  const [browser, site] = await Promise.all([openBrowser(), serve()]);
  onTestFinished(async () => {
    await browser.close();
    await site.close();
  });
  const html = harbour({ after: LEFTOVERS });
  const page = await browser.openPage(site.page(html));
  await cleaned(page);
  const id = new URL(browser.extensionUrl('x')).host;
  await page.browser().uninstallExtension(id);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.waitForFunction(() => document.querySelector('[data-quietpage]') === null);
  const bare = await serialised(page);
  expect(bare).not.toContain('quietpage');

  await page.browser().installExtension('dist/chrome');
  await page.bringToFront();
  await cleaned(page);
  expect(await seenElements(page, '#cue, #label')).toEqual([]);
});
