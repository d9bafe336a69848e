import { expect, test } from 'vitest';
import { creditsOf } from '../../../src/article/credits/credits.ts';
import { readPage } from '../../../src/article/page.ts';

const PROSE = 'Rain fell on the harbour for nine days, and on the tenth the ferry company announced that it would not sail again, to nobody’s surprise. ';
const TITLE = 'The last ferry';

function credits({ head = '', byline = '', after = '', lang = 'en', url = 'https://coast.example/last-ferry' }) {
  const html = `<!doctype html><html lang="${lang}"><head><title>${TITLE}</title>${head}</head><body><h1>${TITLE}</h1>${byline}${`<p>${PROSE.repeat(2)}</p>`.repeat(4)}${after}</body></html>`;
  return creditsOf(readPage(new DOMParser().parseFromString(html, 'text/html'), { url }), TITLE);
}
const linked = (data: unknown): string => `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
const ARTICLE = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE };

test.each([
  ['one author', linked({ ...ARTICLE, author: { '@type': 'Person', name: 'Ada Reef' } }), 'Ada Reef'],
  ['several', linked({ ...ARTICLE, author: [{ name: 'Ada Reef' }, { name: 'Bo Sund' }] }), 'Ada Reef, Bo Sund'],
  ['a plain name', linked({ ...ARTICLE, author: 'Ada Reef' }), 'Ada Reef'],
  ['several types', linked({ ...ARTICLE, '@type': ['Article', 'NewsArticle'], author: 'Ada Reef' }), 'Ada Reef'],
  ['an author who is referred to', linked({ '@graph': [{ ...ARTICLE, author: { '@id': '#ada' } }, { '@type': 'Person', '@id': '#ada', name: 'Ada Reef' }] }), 'Ada Reef'],
  ['broken lines and a comma too many', linked('{"@type": "Article", "headline": "The last\nferry", "author": {"name": "Ada Reef",},}'), 'Ada Reef'],
  ['the article, not the comments on it', linked([{ '@type': 'Comment', author: 'Cy' }, { ...ARTICLE, author: 'Ada Reef' }]), 'Ada Reef'],
  ['an author besides the paper', linked({ ...ARTICLE, author: 'Ada Reef, The Courier', publisher: { name: 'The Courier' } }), 'Ada Reef'],
  ['what is no JSON, and a meta element', `${linked('{"@type":')}<meta name="author" content="Ada Reef">`, 'Ada Reef'],
])('JSON-LD: %s', (_, head, byline) => {
  expect(credits({ head }).byline).toBe(byline);
});

test.each([
  ['<meta name="author" content="By Ada Reef">', 'Ada Reef'],
  ['<meta name="author" content="Ada Reef &amp;amp; Bo Sund">', 'Ada Reef, Bo Sund'],
  ['<meta name="author" content="Reef &amp; Sund">', 'Reef & Sund'],
  ['<meta name="citation_author" content="Ada Reef"><meta name="citation_author" content="Bo Sund">', 'Ada Reef, Bo Sund'],
  ['<meta property="article:author" content="https://social.example/ada"><meta name="parsely-author" content="Ada Reef">', 'Ada Reef'],
  ['<meta name="author" content="Ada Reef, PhD, and Bo Sund, M.D.">', 'Ada Reef, Bo Sund'],
  ['<meta name="author" content="page.head.author">', null],
  ['<meta name="author" content="admin">', null],
  ['<meta name="author" content="Copyright Reef GmbH, all rights reserved">', null],
  ['<meta name="author" content="Ada Reef - https://reef.example">', 'Ada Reef'],
  ['<meta name="author" content="Ada Reef"><meta name="author" content="ADA REEF">', 'ADA REEF'],
])('meta elements: %s', (head, byline) => {
  expect(credits({ head }).byline).toBe(byline);
});

test.each([
  ['after a word', '<p>By Ada Reef</p>', 'Ada Reef'],
  ['without date, time and reading time', '<p class="byline">By Ada Reef and Bo Sund | March 14, 2026 | 5 min read</p>', 'Ada Reef, Bo Sund'],
  ['without a date that is glued on', '<div class="author-and-date"><span>Ada Reef</span><span>March 14, 2026</span></div>', 'Ada Reef'],
  ['after a date', '<p class="meta">Posted on March 14, 2026 by Ada Reef</p>', 'Ada Reef'],
  ['after a date that is set off', '<p class="byline">14 March 2026 · Ada Reef on behalf of the crew</p>', 'Ada Reef'],
  ['without what is glued to it', '<p class="byline">Ada ReefMarch 14, 2026</p>', 'Ada Reef'],
  ['not a number of comments', '<p class="author-line">16</p><p class="author-line">Ada Reef</p>', 'Ada Reef'],
  ['without a role', '<p class="author">Ada Reef, Senior Editor</p>', 'Ada Reef'],
  ['in the next line', '<div class="author"><p>By</p><p>Ada Reef</p></div>', 'Ada Reef'],
  ['glued to its word', '<p class="byline"><span>By</span><a href="/x">Ada Reef</a></p>', 'Ada Reef'],
  ['in a link to a person', '<p><a href="/authors/ada-reef">Ada Reef</a> · 14 March</p>', 'Ada Reef'],
  ['in two links', '<p>By <a href="/authors/ada">Ada Reef</a> and <a href="/authors/bo">Bo Sund</a></p>', 'Ada Reef, Bo Sund'],
  ['in a link, not what stands behind it', '<p class="byline"><a href="/authors/ada">Ada Reef</a> Coast Courier</p>', 'Ada Reef'],
  ['in two boxes', '<ul><li class="writer">Ada Reef</li><li class="writer">Bo Sund</li></ul>', 'Ada Reef, Bo Sund'],
  ['by rel', '<p><a rel="author" href="/ada">Ada Reef</a></p>', 'Ada Reef'],
  ['not who checked it', '<p class="author">Reviewed by Cy Fjord</p><p class="author">Written by Ada Reef</p>', 'Ada Reef'],
  ['after a label of two words', '<p class="meta">Written By: Ada Reef Photos: Bo Sund</p>', 'Ada Reef'],
  ['not a word that begins as one', '<p>Discover more</p><p>By Ada Reef</p>', 'Ada Reef'],
])('a visible byline: the name %s', (_, byline, expected) => {
  expect(credits({ byline }).byline).toBe(expected);
});

test.each([
  ['de', 'Von Ada Reef', 'Ada Reef'],
  ['de', 'Von Ada Reef, veröffentlicht am 14. März', 'Ada Reef'],
  ['fr', 'Par Ada Reef et Bo Sund', 'Ada Reef, Bo Sund'],
  ['es', 'Por Ada Reef y Bo Sund', 'Ada Reef, Bo Sund'],
  ['nl', 'Door Ada van der Reef', 'Ada van der Reef'],
  ['ru', 'Автор: Ада Риф', 'Ада Риф'],
  ['zh', '作者：李明', '李明'],
  ['zh', '2026-03-25 08:12 来源：江边晚报 作者：李明 字号', '李明'],
  ['ru', '11 марта 2026, 12:30 Текст: Ада Риф Фото: Бо Сунд', 'Ада Риф'],
  ['ar', 'بقلم: ليلى منصور', 'ليلى منصور'],
  ['fa', 'نویسنده: نسرین پورامین ۱۴۰۴/۱۲/۱۸', 'نسرین پورامین'],
  ['he', 'מאת יעל ברק', 'יעל ברק'],
  ['ar', 'كتب وروايات', null],
])('a visible byline in %s: %s', (lang, line, expected) => {
  expect(credits({ lang, byline: `<p>${line}</p>` }).byline).toBe(expected);
});

test('a name is given without what its bearer does', () => {
  expect(credits({ lang: 'ko', head: '<meta name="author" content="한소담 기자">' }).byline).toBe('한소담');
});

test('a person on the page comes before the site in the head, which may bear a person’s name; a commenter never is', () => {
  const head = `<meta property="og:site_name" content="Coast Courier"><meta name="author" content="Coast Courier">`;
  expect(credits({ head, byline: '<p class="byline">By Ada Reef</p>' }).byline).toBe('Ada Reef');
  expect(credits({ head }).byline).toBe('Coast Courier');
  expect(credits({ byline: '<p>By Ada Reef</p>', url: 'https://adareef.example/last-ferry' }).byline).toBe('Ada Reef');
  expect(credits({ after: '<div class="comment"><p class="comment-author">Cy Fjord</p></div>' }).byline).toBeNull();
});

test.each([
  ['JSON-LD', { head: linked({ ...ARTICLE, datePublished: '2026-03-14T08:00:00+01:00' }) }, '2026-03-14T08:00:00+01:00'],
  ['JSON-LD before what is beside it', { head: linked({ ...ARTICLE, datePublished: '2026-03-14' }), byline: '<time datetime="2026-04-01">1 April</time>' }, '2026-03-14'],
  ['a meta element', { head: '<meta property="article:published_time" content="2026-03-14T08:00:00Z">' }, '2026-03-14T08:00:00Z'],
  ['a property', { byline: '<span itemprop="datePublished" content="2026-03-14">yesterday</span>' }, '2026-03-14'],
  ['a time', { byline: '<p><time datetime="2026-03-14T08:00">yesterday</time></p>' }, '2026-03-14T08:00'],
  ['words', { byline: '<p class="meta">Posted on March 14th, 2026 in News</p>' }, '2026-03-14'],
  ['words with a day first', { byline: '<p>14 Sept. 2026</p>' }, '2026-09-14'],
  ['words in German', { lang: 'de', byline: '<p>Stand: 14. März 2026, 8 Uhr</p>' }, '2026-03-14'],
  ['words in Spanish', { lang: 'es', byline: '<p>14 de marzo de 2026</p>' }, '2026-03-14'],
  ['words in Russian', { lang: 'ru', byline: '<p>14 марта 2026</p>' }, '2026-03-14'],
  ['words in Japanese', { lang: 'ja', byline: '<p>2026年3月14日 公開</p>' }, '2026-03-14'],
  ['words in Korean', { lang: 'ko', byline: '<p>입력 2026년 3월 14일</p>' }, '2026-03-14'],
  ['words in Hebrew', { lang: 'he', byline: '<p>14 במרץ 2026</p>' }, '2026-03-14'],
  ['figures of Arabic', { lang: 'ar', byline: '<p>١٤ مارس ٢٠٢٦</p>' }, '2026-03-14'],
  ['numbers in German', { lang: 'de', byline: '<p>04.03.2026</p>' }, '2026-03-04'],
  ['numbers in American English', { lang: 'en-US', byline: '<p>03/04/2026</p>' }, '2026-03-04'],
  ['its address', { url: 'https://coast.example/2026/03/14/last-ferry' }, '2026-03-14'],
])('the time of publishing by %s', (_, page, expected) => {
  expect(credits(page).publishedTime).toBe(expected);
});

test('what is no day is no time of publishing; neither is one further down', () => {
  expect(credits({ byline: '<p>31 February 2026</p>', url: 'https://coast.example/2026/13/44/x' }).publishedTime).toBeNull();
  expect(credits({ after: '<p>14 March 2026</p>' }).publishedTime).toBeNull();
  expect(credits({ head: '<meta name="date" content="soon"><meta name="pubdate" content="0001-01-01T00:00:00Z">' }).publishedTime).toBeNull();
});
