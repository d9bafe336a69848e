import { expect, test } from 'vitest';
import type { Judgement } from '../../../src/article/classify.ts';
import { type Page, readPage } from '../../../src/article/page.ts';
import { toArticle } from '../../../src/article/to-article.ts';

const PROSE = 'The night ferry sailed again on Sunday, eleven years after the company that ran it went out of business and its boat was sold for scrap.';
const MENU = Array.from({ length: 60 }, (_, n) => `<li><a href="/archive/${n}">Notes from the archive of the harbour office, number ${n}</a></li>`).join('');
const KINDS = { promo: 0, ad: 0, cue: 0, residue: 0, share: 0, cta: 0, comment: 0, nav: 1, deco: 0, other: 0 };

/** A page of which Readability keeps everything, judged by whether a block stands in a list. */
function pageOf(html: string, junkOf: (inList: boolean) => number): Page {
  const page = readPage(new DOMParser().parseFromString(html, 'text/html'), { url: 'https://mail.callow.example/2026/03/night-ferry.html' });
  const vote = { ...page.vote(), kept: new Uint8Array(page.blocks.length).fill(1) };
  const judgements = page.blocks.map(({ element }): Judgement => ({ kind: 'nav', kinds: KINDS, junk: junkOf(element.closest('li') !== null) }));
  return { ...page, vote: () => vote, judgements: () => judgements };
}

test('a short article in a page of menus is told by its sentences, however much else Readability keeps', () => {
  const article = toArticle(pageOf(`<title>Night ferry</title><body><ul>${MENU}</ul><main><h1>Night ferry</h1><p>${PROSE}</p><p>${PROSE}</p></main></body>`, (inList) => (inList ? 0.9 : 0.05)), []);
  expect(article?.textContent).toContain('The night ferry sailed again');
  expect(article?.textContent).not.toContain('archive');
});

test('where next to nothing of the sentences would be left, Readability is believed', () => {
  const article = toArticle(pageOf(`<title>Night ferry</title><body><main><h1>Night ferry</h1><p>${PROSE}</p><p>${PROSE}</p></main></body>`, () => 0.95), []);
  expect(article?.textContent).toContain('The night ferry sailed again');
});
