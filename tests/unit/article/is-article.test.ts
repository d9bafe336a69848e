import { expect, test } from 'vitest';
import { isArticle } from '../../../src/article/is-article.ts';
import { firstPlaces, mayBeArticle } from '../../../src/article/may-be-article.ts';
import look from '../../../src/article/model/look.json' with { type: 'json' };

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const SENTENCE = 'The ferry company said on Tuesday that the boat would not sail again before the harbour wall had been repaired, which nobody expected. ';
const paragraphs = (count: number, text = SENTENCE.repeat(3)): string => Array.from({ length: count }, () => `<p>${text}</p>`).join('');

test('a news story is an article', () => {
  const page = parse(`<head><title>The last ferry</title><meta property="og:type" content="article"></head>
    <article><h1>The last ferry</h1><time datetime="2026-03-01">1 March</time>${paragraphs(9)}</article>`);
  expect(isArticle(page, { url: 'https://coast.example/news/2026/03/the-last-ferry-sails' })).toBe(true);
});

test('a Japanese story with few characters is an article', () => {
  const page = parse(`<head><title>最後の連絡船</title></head><article><h1>最後の連絡船</h1>${paragraphs(8, '港の堤防が修理されるまで、連絡船は運航を再開しないと会社は火曜日に発表した。町の人々は驚き、長い列を作って切符の払い戻しを待った。'.repeat(2))}</article>`);
  expect(isArticle(page, { url: 'https://coast.example/news/2026/03/renrakusen' })).toBe(true);
});

test('a story whose lines end in breaks, without paragraphs, is an article', () => {
  const lines = Array.from({ length: 14 }, () => SENTENCE.repeat(2)).join('<br><br>');
  const page = parse(`<head><title>The last ferry</title></head><div id="content"><h1>The last ferry</h1><div class="date">1 March</div><div class="text">${lines}</div></div>`);
  expect(isArticle(page, { url: 'https://coast.example/news/2026/03/the-last-ferry-sails' })).toBe(true);
});

test('a list of stories, a shop and an empty page are none', () => {
  const card = (n: number): string => `<li class="card"><a href="/story-${n}"><img src="/${n}.jpg"><h3>Story ${n}</h3></a><p>${SENTENCE.slice(0, 90)}</p></li>`;
  const listing = parse(`<title>Coast news</title><body class="archive"><ul>${Array.from({ length: 40 }, (_, n) => card(n)).join('')}</ul>`);
  expect(isArticle(listing, { url: 'https://coast.example/category/news/' })).toBe(false);
  const shop = parse(`<title>Lantern</title><h1>Lantern</h1><p>${SENTENCE}</p><p>$49.00</p><form><input><button class="add-to-cart">Add to cart</button></form>`);
  expect(isArticle(shop, { url: 'https://shop.example/product/lantern' })).toBe(false);
  expect(isArticle(parse(''), { url: 'https://coast.example/' })).toBe(false);
});

test('an address that is none does no harm', () => {
  expect(isArticle(parse(`<h1>Ferry</h1>${paragraphs(9)}`), { url: 'not an address' })).toBe(true);
});

test('a first look is enough to refuse a front page and a shelf, and lets a story pass', () => {
  const teasers = Array.from({ length: 30 }, (_, n) => `<li><a href="/story-${n}"><h3>Story ${n}</h3></a><a href="/story-${n}">More</a></li>`).join('');
  expect(mayBeArticle(parse(`<title>Coast shop</title><body class="home"><ul>${teasers}</ul>`), { url: 'https://coast.example/' })).toBe(false);
  expect(mayBeArticle(parse(`<title>Lanterns</title><body class="archive tax-product_cat"><ul>${teasers}</ul>`), { url: 'https://coast.example/shop/lanterns/' })).toBe(false);
  expect(mayBeArticle(parse(`<title>The last ferry</title><article>${paragraphs(9)}</article>`), { url: 'https://coast.example/news/2026/03/the-last-ferry-sails' })).toBe(true);
});

test('the first look has a weight for all that it goes by, and names no site', () => {
  const html = `<title>The last ferry</title><meta property="og:type" content="article">${paragraphs(9)}`;
  const places = firstPlaces(parse(html), 'https://coast.example/news/ferry');
  expect(places).toEqual(firstPlaces(parse(html), 'https://harbour.example/news/ferry'));
  for (const place of places) expect(place).toBeLessThan(look.weights.length);
});

test('a bare text with hardly a link is an article wherever it is served', () => {
  const text = parse(`<title>article.txt</title>${paragraphs(9)}`);
  expect(isArticle(text, { url: 'http://127.0.0.1:8000/' })).toBe(true);
});
