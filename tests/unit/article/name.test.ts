import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/page.ts';
import { findClutter } from '../../../src/clutter/find-clutter.ts';
import { extract } from '../../../src/quietpage.ts';

const PROSE = 'Rain fell on the <b>harbour</b> for nine days, and on the <a href="/tenth">tenth</a> the ferry company announced that it would not sail again, to nobody’s surprise. ';
const PAGE = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>The last ferry sails</title><script>const shown = 'not a word of the article';</script></head>
<body><main><article><h1>The last ferry sails</h1>${`<p>${PROSE.repeat(3)}</p>`.repeat(4)}<figure><img src="/the-last-ferry.jpg" alt="The last ferry"/><figcaption>The last ferry in the harbour</figcaption></figure>
<p>Watch video below:</p><p>${PROSE.repeat(2)}</p><p><textarea>Watch video below:</textarea></p></article></main></body></html>`;
const URL_OF_PAGE = 'https://www.coast-courier.example/2026/the-last-ferry';

/** What is made of the page, served as one or the other. */
function told(type: 'text/html' | 'application/xhtml+xml') {
  const read = (): Document => new DOMParser().parseFromString(PAGE, type);
  const page = readPage(read(), { url: URL_OF_PAGE });
  return {
    blocks: page.blocks.map(({ kind, text }) => `${kind} ${text}`),
    clutter: findClutter(page).map(({ kind, snippet }) => `${kind} ${snippet}`),
    text: extract(read(), { url: URL_OF_PAGE })?.textContent,
    pictures: extract(read(), { url: URL_OF_PAGE })?.content.match(/<img/g)?.length,
  };
}

test('a page served as XHTML is read as the same page served as HTML', () => {
  const xhtml = told('application/xhtml+xml');
  expect(xhtml).toEqual(told('text/html'));
  expect(xhtml.pictures).toBe(1);
});
