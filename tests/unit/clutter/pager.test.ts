import { expect, test } from 'vitest';
import { addressOf } from '../../../src/article/address.ts';
import { isPager } from '../../../src/clutter/pager.ts';

const HERE = 'https://coast.example/2026/03/ferry.html';
const page = { url: HERE, resolve: (href: string) => addressOf(href, HERE) };

function isKept(html: string): boolean {
  const target = document.createRange().createContextualFragment(html).firstElementChild ?? expect.fail('no element');
  return isPager(page, { kind: 'promo', rule: 'classifier', reason: '', target, confidence: 1, snippet: '', signature: '' });
}

test.each([
  '<p><a href="page2.html">Next page »</a></p>',
  '<p><a href="ferry-2.html">2</a></p>',
  '<div><a href="ferry.html">1</a> <a href="ferry-2.html">2</a> <a href="ferry-3.html">3</a> <a href="ferry-2.html">Next</a></div>',
  '<a href="?all">Auf einer Seite lesen</a>',
  '<a href="?page=2">Weiter</a>',
  '<a href="/x/2">Página siguiente</a>',
  '<div><a href="/novel/chapter-3">Previous Chapter</a> <a href="/novel/chapter-5">Next Chapter</a></div>',
  '<a href="/x/2">次のページへ</a>',
  '<ul><li>Previous message: <a href="/list/12.html">[harbour] The lamp that was lit again after nine days</a></li><li><b>Sorted by:</b> <a href="/list/date.html">date</a></li></ul>',
  '<nav><a rel="next" href="/novel/chapter-5">Next chapter: What the tide owed to the harbour</a></nav>',
])('what turns the pages of the article stays: %s', (html) => {
  expect(isKept(html)).toBe(true);
});

test.each(['<p><a href="/lamp">The next page in the history of the lamp</a></p>', '<p><a href="/lamp">Next</a></p>', '<p><a href="/lamp">2</a></p>', '<p>Next page</p>', '<div><a href="page2.html">Next page</a> <a href="/lamp">The lamp that was lit again after nine days</a></div>'])(
  'what leads elsewhere is no such thing: %s',
  (html) => {
    expect(isKept(html)).toBe(false);
  },
);
