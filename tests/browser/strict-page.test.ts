import { expect } from 'vitest';
import { cleaned } from './harness/settled.ts';
import { seenText } from './harness/seen.ts';
import { test } from './harness/test.ts';
import { articlePage, CUE, leftovers, PARAGRAPHS, TELLTALES } from './seed-page.ts';

const STRICT = "default-src 'none'; script-src 'none'; style-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox";

test('a page whose policy forbids every script and style is cleaned all the same', async ({ browser, site }) => {
  const url = site.page(articlePage({ inside: leftovers('address as text', 'empty') }), { headers: { 'content-security-policy': STRICT } });
  const page = await browser.openPage(url);
  await cleaned(page);
  const text = await seenText(page);
  for (const part of PARAGRAPHS) expect(text).toContain(part);
  for (const telltale of [CUE, ...TELLTALES]) expect(text).not.toContain(telltale);
});
