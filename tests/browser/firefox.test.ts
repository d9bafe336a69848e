import { expect, test } from 'vitest';
import { hasFirefox, openFirefox } from './harness/open-firefox.ts';
import { cleaned } from './harness/settled.ts';
import { seenElements, seenText } from './harness/seen.ts';
import { serve } from './harness/serve.ts';
import { articlePage, CUE, leftovers, PARAGRAPHS, TELLTALES } from './seed-page.ts';

test.skipIf(!hasFirefox())('an article is cleaned in Firefox too', async ({ onTestFinished }) => {
  const [firefox, site] = await Promise.all([openFirefox(), serve()]);
  onTestFinished(() => Promise.all([firefox.close(), site.close()]).then(() => undefined));
  const page = await firefox.openPage(site.page(articlePage({ inside: leftovers('address as text', 'empty') })));
  await cleaned(page);
  const text = await seenText(page);
  for (const part of PARAGRAPHS) expect(text).toContain(part);
  for (const leftover of [CUE, ...TELLTALES]) expect(text).not.toContain(leftover);
  expect(await seenElements(page, '[data-test=leftover]:not(p)')).toEqual([]);

  const options = await firefox.openExtensionPage('src/extension/options/options.html', 'input');
  expect(await options.$$eval('input', (inputs) => inputs.length)).toBeGreaterThan(3);
});
