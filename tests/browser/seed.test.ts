import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { cleaned, uncleaned } from './harness/settled.ts';
import { seenElements, seenText, serialised } from './harness/seen.ts';
import { test } from './harness/test.ts';
import { articlePage, CUE, dresses, HEADLINE, leftovers, PARAGRAPHS, players, TELLTALES } from './seed-page.ts';

const GAP = 80; // pixels; more than that below the last paragraph and the page still looks as if something were missing

async function expectWhole(page: Page): Promise<void> {
  const text = await seenText(page);
  for (const part of [HEADLINE, ...PARAGRAPHS]) expect(text).toContain(part);
  expect(await seenElements(page, '.paragraph')).toHaveLength(PARAGRAPHS.length);
}

async function expectNoLeftovers(page: Page): Promise<void> {
  const text = await seenText(page);
  for (const telltale of TELLTALES) expect(text).not.toContain(telltale);
  expect(await seenElements(page, '[data-test=leftover]:not(p)')).toEqual([]);
  expect(await seenElements(page, 'img')).toEqual([]);
}

describe.each(players)('a page in the shape of the seed, with %s player', (player) => {
  test.for(dresses)('%s', async (dress, { browser, plain, site }) => {
    const url = site.page(articlePage({ inside: leftovers(dress, player) }));
    const page = await browser.openPage(url);
    await cleaned(page);

    await expectWhole(page);
    await expectNoLeftovers(page);
    const [paragraphEnd, contentEnd] = await page.evaluate(() => [
      document.querySelector('.paragraph:last-of-type, .paragraph:nth-child(9)')?.getBoundingClientRect().bottom ?? NaN,
      document.querySelector('.entry-content')?.getBoundingClientRect().bottom ?? NaN,
    ]);
    if (player === 'real') {
      expect(await seenElements(page, '#film')).toEqual([0]);
      expect(await seenText(page)).toContain(CUE);
    } else {
      expect(await seenText(page)).not.toContain(CUE);
      expect((contentEnd ?? NaN) - (paragraphEnd ?? NaN)).toBeLessThan(GAP);
    }

    await browser.dispatchCommand('cleaning', page);
    await uncleaned(page);
    expect(await serialised(page)).toBe(await serialised(await plain.openPage(url)));
  });
});
