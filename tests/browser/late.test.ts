import { expect } from 'vitest';
import { cleaned, settled } from './harness/settled.ts';
import { seenElements, seenText } from './harness/seen.ts';
import { test } from './harness/test.ts';
import { articlePage, CUE, leftovers, PARAGRAPHS, TELLTALES } from './seed-page.ts';

const SECOND = [
  'A second story follows below the first, as sites that never end like to have it. It tells of the lamp on the outer mole, which was lit again in February after the old lens, packed in straw since the war, had been found in a loft.',
  'The lens weighs as much as a small car and has two hundred and ten prisms, of which four are chipped. A glazier from the mainland spent three weeks with it, and says that he would not have hurried for a king. Ships have reported the light from nineteen miles away.',
  'Keepers are no longer needed, since a switch in the harbour office does their work. All the same the board has kept the cottage furnished, and lets it by the week to anyone who promises to draw the curtains at dusk and to keep a log of what passes in the night.',
];

test('what is added later is cleaned when it comes', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(articlePage({ inside: leftovers('address as text', 'none') })));
  await cleaned(page);
  await page.evaluate((html) => {
    const late = new DOMParser().parseFromString(html, 'text/html');
    document.querySelector('.entry-content')?.append(...late.body.childNodes);
  }, leftovers('linked card', 'empty'));
  await expect.poll(() => seenText(page)).not.toContain('Leavitt');
  await settled(page);
  expect(await seenText(page)).not.toContain(CUE);
  expect(await seenElements(page, '[data-test=leftover]:not(p)')).toEqual([]);
  expect(await seenElements(page, '.paragraph')).toHaveLength(PARAGRAPHS.length);
});

test('a second article, scrolled into being, is cleaned and kept whole', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(articlePage({ inside: leftovers('address as text', 'none') })));
  await cleaned(page);
  const second = `<article><h1>Lamp on the outer mole is lit again</h1><div class="entry-content">
    ${SECOND.map((text) => `<p class="second">${text}</p>`).join('\n')}${leftovers('address as text', 'empty')}</div></article>`;
  await page.evaluate((html) => {
    const late = new DOMParser().parseFromString(html, 'text/html');
    document.querySelector('main')?.append(...late.body.childNodes);
  }, second);
  await expect.poll(() => seenText(page)).not.toContain('max_bytes');
  await settled(page);
  const text = await seenText(page);
  for (const part of ['Lamp on the outer mole is lit again', ...SECOND, ...PARAGRAPHS]) expect(text).toContain(part);
  for (const telltale of [CUE, ...TELLTALES]) expect(text).not.toContain(telltale);
});

test('another article in the same document is a page of its own', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(articlePage({ inside: leftovers('address as text', 'none') })));
  await cleaned(page);
  await page.evaluate((paragraphs, html) => {
    history.pushState(null, '', '/2026/03/16/lamp-on-the-outer-mole.html');
    document.title = 'Lamp on the outer mole is lit again';
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = 'Lamp on the outer mole is lit again';
    const content = document.querySelector('.entry-content');
    content?.replaceChildren(...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
    content?.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  }, SECOND, leftovers('in a caption', 'none'));
  await expect.poll(() => seenText(page)).not.toContain('max_bytes');
  await cleaned(page);
  const text = await seenText(page);
  for (const part of SECOND) expect(text).toContain(part);
  const state = await browser.ask(page, 'pageState');
  expect(state.article).toBe(true);
  expect(state.url).toContain('lamp-on-the-outer-mole');
});

test('an empty player that gets its film is shown', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(articlePage({ inside: leftovers('address as text', 'empty') })));
  await cleaned(page);
  expect(await seenElements(page, '.video-player')).toEqual([]);
  await page.$eval('.player-inner', (inner) => inner.append(Object.assign(document.createElement('video'), { controls: true, width: 640, height: 280, src: '/media/clip.webm' })));
  await expect.poll(() => seenElements(page, '.video-player, .video-player video')).toEqual([0, 1]);
});

test('a page that is gone back to is clean', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(articlePage({ inside: leftovers('address as text', 'none') })));
  await cleaned(page);
  await page.goto(site.page('<!doctype html><title>Elsewhere</title>'));
  await page.goBack();
  await cleaned(page);
  expect(await seenText(page)).not.toContain('max_bytes');
});
