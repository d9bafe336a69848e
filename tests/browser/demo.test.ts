import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { pageOf } from '../../scripts/page-of.mjs';
import { cleaned } from './harness/settled.ts';
import { seenElements, seenText } from './harness/seen.ts';
import { test } from './harness/test.ts';

const pictures = process.env['QUIETPAGE_PICTURES'] ?? 'out/pictures';
const END = { width: 760, height: 1000, deviceScaleFactor: 0.75 };
const READER = { width: 900, height: 620 };

/** The end of the article, where the leftovers are: for the README. */
async function takeEnd(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.setViewport(END);
  await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('.content > p')].filter(({ textContent }) => textContent.length > 200);
    scrollTo(0, (paragraphs.at(-1)?.getBoundingClientRect().top ?? 0) + scrollY - 20);
  });
  await page.screenshot({ path: `${pictures}/${name}.png` });
}

test('the demo article: its words and pictures stay, its leftovers go', async ({ browser, plain }) => {
  const url = await pageOf(undefined);
  await takeEnd(await plain.openPage(url), 'before');

  const page = await browser.openPage(url);
  await cleaned(page);
  await takeEnd(page, 'after');

  const text = await seenText(page);
  expect(await page.$$eval('.content > p', (all) => all.filter((p) => p.innerText.length > 200 && p.checkVisibility()).length)).toBe(9);
  expect(text).toContain('Tide mill at Marram Quay turns again');
  expect(await seenElements(page, '.content figure, .content figure img, .lead img, figcaption')).toHaveLength(5);
  for (const leftover of ['Watch video', 'max_bytes', 'Honeymoon', 'honeymoon', 'jumper', 'kitchen drawer', 'Transfer window', 'IMG_2025', 'Advertisement']) {
    expect(text).not.toContain(leftover);
  }
  expect(await seenElements(page, '.video-player, .ad-slot, .inline-related, .post-navigation, .related-posts')).toEqual([]);

  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.setViewport(READER);
  await page.evaluate(() => scrollTo(0, 0));
  await browser.ask(page, 'setReader', true);
  await page.screenshot({ path: `${pictures}/reader.png` });
});

test('the page says in the popup what was hidden and why', async ({ browser }) => {
  const page = await browser.openPage(await pageOf(undefined));
  await cleaned(page);
  const { ledger } = await browser.ask(page, 'pageState');
  const kinds = new Set(ledger.map(({ kind }) => kind));
  for (const kind of ['promo', 'cue', 'residue', 'ad', 'empty', 'broken'] as const) expect(kinds).toContain(kind);
  for (const { reason } of ledger) expect(reason).toMatch(/\w+ \w+/);
});
