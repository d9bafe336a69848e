import { expect } from 'vitest';
import { test } from './harness/test.ts';
import { toldAloud } from './reader/seen.ts';

const PROSE = 'Rain fell on the harbour for nine days, and on the tenth the ferry company announced that it would not sail again, to nobody’s surprise. ';
const html = `<!doctype html><html lang="en"><title>The last ferry</title><body><h1>The last ferry</h1>
<article>${Array.from({ length: 8 }, (_, n) => `<p>Paragraph ${n + 1}. ${PROSE.repeat(3)}</p>`).join('')}</article></body></html>`;

const STRICT = "default-src 'none'; img-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts";

test('the reader opens on a page that demands trusted types and allows nothing', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(html, { headers: { 'content-security-policy': STRICT } }));
  await browser.ask(page, 'setReader', true);
  await page.waitForSelector('quietpage-reader');
  const told = await toldAloud(page);
  expect(told).toContain('heading: The last ferry');
  expect(told.filter((each) => each.startsWith('StaticText: Paragraph'))).toHaveLength(8);
});
