import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import injections from '../data/injections.json' with { type: 'json' };
import { hasFirefox, openFirefox } from './harness/open-firefox.ts';
import { openPlain } from './harness/open-plain.ts';
import { serve, type Site } from './harness/serve.ts';
import { articleOf, bringReader, openIn } from './reader/bench.ts';
import { provoke } from './reader/provoke.ts';

const PAGE = '<!doctype html><html lang="en"><title>Ferry</title><h1>Ferry</h1><p>Beneath.</p>';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let site: Site;
  let browser: Awaited<ReturnType<typeof openPlain>>;
  const there = name === 'chromium' || hasFirefox();

  beforeAll(async () => {
    if (!there) return;
    site = await serve();
    browser = await (name === 'chromium' ? openPlain() : openFirefox());
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test.skipIf(!there)('the strings do run where nothing stops them', async () => {
    const page = await browser.openPage(site.page(PAGE));
    const staying = injections.filter((string) => / on\w+\s*=/i.test(string) && !/href|action|body|form|base|meta|frame/i.test(string));
    const hits = await provoke(page, staying, 'raw');
    expect(hits.length).toBeGreaterThan(50);
  });

  test.skipIf(!there)('nothing of them runs, asks or leads anywhere once sanitised', async () => {
    const page = await browser.openPage(site.page(PAGE));
    await bringReader(page);
    const before = site.requests.length;
    expect(await provoke(page, injections, 'sanitised')).toEqual([]);
    expect(site.requests.slice(before).filter((path) => path.startsWith('/hit'))).toEqual([]);
  });

  test.skipIf(!there)('nor all of them together, opened in the reader', async () => {
    const page = await browser.openPage(site.page(PAGE));
    const shadow = await openIn(page, articleOf(`<p data-block="0">Before.</p>${injections.join('\n')}`));
    expect(await provoke(page, [], 'reader')).toEqual([]);
    const found = await shadow.evaluate((root) => root.querySelectorAll('.article :is(script, style, iframe, object, embed, form, input, link, meta, base)').length);
    expect(found).toBe(0);
  });
});
