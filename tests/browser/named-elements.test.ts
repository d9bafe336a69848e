import { expect } from 'vitest';
import { harbour, LEFTOVERS } from './harbour.ts';
import { cleaned } from './harness/settled.ts';
import { seenElements } from './harness/seen.ts';
import { test } from './harness/test.ts';
import { select, untilPainted } from './passages.ts';

test.for([
  ['an element', () => '<div id="quietpage">Quiet pages</div>'],
  ['a frame of another site', (elsewhere: string) => `<iframe name="quietpage" src="${elsewhere}"></iframe>`],
] as const)('%s that is called as we are is not taken for us', async ([, put], { browser, site }) => {
  const elsewhere = site.page('<!doctype html><title>Elsewhere</title>', { host: 'elsewhere.test' });
  const page = await browser.openPage(site.page(harbour({ after: put(elsewhere) + LEFTOVERS })));
  await cleaned(page);
  expect(await seenElements(page, '#cue, #label')).toEqual([]);
  await page.evaluate(() => document.querySelector('#quietpage, [name=quietpage]')?.remove());
  await select(page, '#p1', 0, 9);
  await browser.dispatchCommand('highlight', page);
  expect(await untilPainted(page, 1)).toEqual(['Rain fell']);
});

test('elements that are called as parts of a document are do not stand for them', async ({ browser, site }) => {
  const path = '/2026/04/02/the-ferry-sails-again.html';
  const named = '<form name="body"><input></form><img name="title" src="/pictures/quay.png" alt=""><form name="head"></form>';
  const url = site.page(harbour({ after: named + LEFTOVERS, head: `<link rel="canonical" href="${path}">` }), { path });
  const page = await browser.openPage(`${url}?category=world`);
  await cleaned(page);
  expect(await seenElements(page, '#cue, #label')).toEqual([]);
  expect((await browser.ask(page, 'pageState')).title).toBe('The ferry sails again');
  await select(page, '#p1', 0, 9);
  await browser.dispatchCommand('highlight', page);
  expect(await untilPainted(page, 1)).toEqual(['Rain fell']);
  await page.goto(url);
  expect(await untilPainted(page, 1)).toEqual(['Rain fell']);
});
