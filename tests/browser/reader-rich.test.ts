import { expect } from 'vitest';
import { harbour } from './harbour.ts';
import { test } from './harness/test.ts';
import { articleInReader } from './reader/seen.ts';

const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const sum = (source: string): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><annotation encoding="application/x-tex">${source}</annotation></semantics></math>`;
const LONG = 'The crates that came over in the winter were counted on the quay every evening by the harbour master and his clerk.';

/** What authors put into articles beside words, as it stands in a page. */
const RICH = `
<p>By the tables <span class="katex"><span class="katex-mathml">${sum('a+b')}</span><span class="katex-html" aria-hidden="true"><span>drawn</span></span></span> crates came over. ${LONG}</p>
<p>The clerk wrote <mjx-container class="MathJax" jax="SVG"><svg width="9" height="9" aria-hidden="true"><path d="M0 0L9 9"></path></svg><mjx-assistive-mml>${sum('b+a')}</mjx-assistive-mml></mjx-container> of them. ${LONG}</p>
<p>They were stacked on the <ruby>桟橋<rp>(</rp><rt>さんばし</rt><rp>)</rp></ruby> until spring.<sup><a href="#note" id="mark">1</a></sup> ${LONG}</p>
<figure><img class="lazyload" src="${GIF}" data-src="/pictures/quay-800x500.png" data-srcset="/pictures/quay-400x250.png 400w, /pictures/quay-800x500.png 800w" alt="The quay in winter"><figcaption>The quay in winter. Photograph: Ida Berg</figcaption></figure>
<table><caption>Crates a year</caption><tr><th>Year</th><th>N</th></tr><tr><td>1954</td><td>3</td></tr></table>
<pre><code class="language-python">def sail(n):
    return n + 1
</code></pre>
<details><summary>More</summary><p>${LONG}</p></details>
<p dir="rtl" lang="ar">هطل المطر على الميناء تسعة أيام، وفي اليوم العاشر أعلنت شركة العبّارات أنها لن تبحر.</p>
<section class="footnotes" role="doc-endnotes"><ol><li id="note"><p>The old one; the new pier came later. <a href="#mark" class="footnote-backref">↩</a></p></li></ol></section>`;

test('formulas, notes, readings, pictures that come late, tables, code and what is folded away are all in the reader', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: RICH }), { path: '/2026/crates' }));
  await browser.ask(page, 'setReader', true);
  await page.waitForSelector('quietpage-reader');
  const html = await articleInReader(page);
  const plain = html.replaceAll(/ data-block="\d+"/g, '');
  for (const source of ['a+b', 'b+a']) expect(plain).toContain(`<math><semantics><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><annotation encoding="application/x-tex">${source}</annotation></semantics></math>`);
  expect(plain).toContain('By the tables ');
  expect(plain).not.toContain('drawn');
  expect(plain).toContain('<ruby>桟橋<rp>(</rp><rt>さんばし</rt><rp>)</rp></ruby>');
  expect(plain).toMatch(/<img src="[^"]*\/pictures\/quay-800x500\.png" alt="The quay in winter" srcset="[^"]*quay-400x250\.png 400w, [^"]*quay-800x500\.png 800w"/);
  expect(plain).toContain('The quay in winter. Photograph: Ida Berg');
  expect(plain).toContain('<th>N</th>');
  expect(plain).toContain('<code class="language-python">def sail(n):\n    return n + 1\n</code>');
  expect(plain).toContain('<summary>More</summary>');
  expect(plain).toMatch(/<p dir="rtl" lang="ar">هطل/);
  expect(plain).toMatch(/<li id="note"><p>The old one; the new pier came later\./);
});

test('find in page finds what is in the reader, and nothing beneath it', async ({ browser, site }) => {
  const page = await browser.openPage(site.page(harbour({ after: RICH }), { path: '/2026/found' }));
  const find = (words: string): Promise<boolean> => page.evaluate((words) => (window as unknown as { find(words: string, ...how: boolean[]): boolean }).find(words, false, false, true), words);
  expect(await find('Home')).toBe(true);
  await browser.ask(page, 'setReader', true);
  await page.waitForSelector('quietpage-reader');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  expect(await find('Home')).toBe(false);
  expect(await find('piano tuner')).toBe(true);
});
