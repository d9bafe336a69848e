import { expect, test } from 'vitest';
import { hasFirefox, openFirefox } from './harness/open-firefox.ts';
import { serve } from './harness/serve.ts';

test.skipIf(!hasFirefox())('the extension starts in Firefox', async ({ onTestFinished }) => {
  const [firefox, site] = await Promise.all([openFirefox(), serve()]);
  onTestFinished(() => Promise.all([firefox.close(), site.close()]).then(() => undefined));
  const options = await firefox.openExtensionPage('src/extension/options/options.html', 'html');
  expect(await options.evaluate(() => document.contentType)).toBe('text/html');
  const page = await firefox.openPage(site.page('<!doctype html><title>Ferry</title>'));
  expect(await page.title()).toBe('Ferry');
});
