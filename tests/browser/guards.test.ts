import { expect } from 'vitest';
import { cleaned, settled } from './harness/settled.ts';
import { seenElements, seenText } from './harness/seen.ts';
import { test } from './harness/test.ts';
import { articlePage, CUE, leftovers } from './seed-page.ts';

const RESIDUE = ':max_bytes(150000):strip_icc()/Lighthouse-Lens-350x220.jpg?w=350&amp;resize=350,220&amp;ssl=1';

test('what is quoted on purpose stays: code, and a link whose text is its address', async ({ browser, site }) => {
  const inside = `<p class="said">The prefix is written <code id="code">${RESIDUE}</code> by those who serve the pictures, and nobody remembers why it was ever needed.</p>
    <p><a id="link" href="/pictures/lens.jpg">https://callow.test/pictures/lens.jpg</a></p>${leftovers('address as text', 'none')}`;
  const page = await browser.openPage(site.page(articlePage({ inside })));
  await cleaned(page);
  expect(await seenElements(page, '#code, #link, .said')).toEqual([0, 1, 2]);
  expect(await seenText(page)).toContain('Lighthouse-Lens-350x220.jpg');
  expect(await seenText(page)).not.toContain('Leavitt');
});

test('a part of a sentence that is shown again can be read, whatever rules the page has for what no script has defined', async ({ browser, site }) => {
  const inside = `<style>:not(:defined) { visibility: hidden; } .said * { display: none; opacity: 0; }</style>
    <p class="said">The lens was cleaned ${RESIDUE} on Monday by two keepers who had never met before.</p>${leftovers('address as text', 'none')}`;
  const page = await browser.openPage(site.page(articlePage({ inside })));
  await cleaned(page);
  expect(await page.$eval('.said', (said) => (said as HTMLElement).innerText)).not.toContain('max_bytes');
  const seen = await page.$eval('.said [data-quietpage]', (part) => {
    part.removeAttribute('data-quietpage'); // and looked at before it is hidden again
    return part.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  });
  expect(seen).toBe(true);
});

test('an article about addresses keeps them', async ({ browser, site }) => {
  const inside = `<pre><code>${RESIDUE}</code></pre><p class="said">Whoever meets <code>:strip_icc()</code> in an address such as ${RESIDUE} may take it out, and the picture will look the same.</p>${leftovers('linked card', 'none')}`;
  const page = await browser.openPage(site.page(articlePage({ inside })));
  await cleaned(page);
  expect(await page.$eval('.said', (said) => (said as HTMLElement).innerText)).toContain('such as :max_bytes(150000)');
});

test('what is open in a dialog is left alone', async ({ browser, site }) => {
  const inside = `<dialog open id="dialog"><p id="said">${CUE}</p><p id="raw">${RESIDUE}</p></dialog>${leftovers('address as text', 'none')}`;
  const page = await browser.openPage(site.page(articlePage({ inside })));
  await cleaned(page);
  expect(await seenElements(page, '#said, #raw')).toEqual([0, 1]);
});

test('what is being edited is left alone', async ({ browser, site }) => {
  const inside = `<div contenteditable="true"><p id="edited">${RESIDUE}</p></div><textarea id="area">${RESIDUE}</textarea>${leftovers('address as text', 'none')}`;
  const page = await browser.openPage(site.page(articlePage({ inside })));
  await cleaned(page);
  expect(await seenElements(page, '#edited, #area')).toEqual([0, 1]);
});

test('what is hidden stays so, whatever the page calls important, and when it puts its own style sheets in the place of all', async ({ browser, site }) => {
  const head = '<style>main #cue { display: block !important } main article div p { display: block !important }</style>';
  const page = await browser.openPage(site.page(articlePage({ inside: leftovers('address as text', 'none'), head })));
  await cleaned(page);
  expect(await seenText(page)).not.toContain(CUE);
  await page.evaluate((cue) => {
    document.adoptedStyleSheets = [new CSSStyleSheet()];
    document.querySelector('.entry-content')?.append(Object.assign(document.createElement('p'), { textContent: cue }));
  }, CUE);
  await expect.poll(() => seenText(page)).not.toContain(CUE);
});

test('what has the focus is left alone, and focus never ends in something hidden', async ({ browser, site }) => {
  const card = `<aside class="related-posts" id="late"><h3>Related</h3>
    ${[1, 2, 3].map((n) => `<a id="card${n}" href="/celebrity/story-${n}.html"><img src="/pictures/celebrity-wedding-${n}-350x220.png" alt=""><h4>Celebrity wedding ${n}</h4></a>`).join('')}</aside>`;
  const page = await browser.openPage(site.page(articlePage({ inside: leftovers('address as text', 'none') })));
  await cleaned(page);
  await page.evaluate((html) => {
    document.querySelector('.entry-content')?.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    document.querySelector<HTMLElement>('#card2')?.focus();
  }, card);
  await settled(page);
  expect(await seenElements(page, '#card2')).toEqual([0]);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('card2');
});

test('what opens the rest of something stays, whatever it is like', async ({ browser, site }) => {
  const inside = `<details><summary>Watch the video</summary><p>It was a calm night, and the crossing took no longer than the company had promised when it bought the boat.</p><video src="/media/clip.webm" controls></video></details>${leftovers('linked card', 'none')}`;
  const page = await browser.openPage(site.page(articlePage({ inside })));
  await cleaned(page);
  expect(await seenElements(page, 'summary')).toEqual([0]);
});

test('a picture of the article that opens its own large version stays', async ({ browser, site }) => {
  const inside = `<figure id="own"><a href="/pictures/night-ferry-strait-1600x900.png"><img src="/pictures/night-ferry-strait-640x360.png" alt="The night ferry in the strait"></a>
    <figcaption>The night ferry leaving Callow on Sunday</figcaption></figure>${leftovers('linked card', 'none')}`;
  const page = await browser.openPage(site.page(articlePage({ inside })));
  await cleaned(page);
  expect(await seenElements(page, '#own, #own img, #own figcaption')).toEqual([0, 1, 2]);
});

test('header, byline, comments, footer and what asks for consent stay where they are mere boxes, too', async ({ browser, site }) => {
  const labels = ['News', 'Harbour', 'Boats', 'Weather', 'Market', 'Letters', 'Sport', 'Culture'].map((name) => `<li><a href="/${name}/"><img src="/pictures/${name}.png" alt=""> ${name}</a></li>`).join('');
  const comment = '<div><a href="/readers/ann"><img src="/pictures/ann.png" alt=""></a><a href="/readers/ann">Ann Example</a> The ferry was late again, and nobody on the quay said a word about it.</div>';
  const after = `<div id="comments" class="comment-list">${comment.repeat(4)}</div><div id="footer" class="site-footer-wrap"><ul>${labels}</ul><p>© 2026 The Callow Mail</p></div><div id="notice"><p>We use cookies to remember you.</p><button>Accept</button></div>`;
  const html = articlePage({ inside: leftovers('linked card', 'none'), after })
    .replace('<body>', `<body><div id="header" class="site-header-wrap"><a href="/">The Callow Mail</a><ul>${labels}</ul></div>`)
    .replace('</h1>', '</h1><div id="byline"><img src="/pictures/ines.png" alt="Ines Halloran"> By <a href="/staff/ines">Ines Halloran</a>, 14 March 2026</div>');
  const page = await browser.openPage(site.page(html));
  await cleaned(page);
  expect(await seenElements(page, '#header, #byline, #comments, #footer, #notice')).toEqual([0, 1, 2, 3, 4]);
  expect(await seenElements(page, '#header li, #footer li, #comments > div')).toHaveLength(20);
  expect(await seenText(page)).not.toContain('Leavitt');
});
