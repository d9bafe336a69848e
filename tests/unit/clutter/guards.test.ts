import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/page.ts';
import { findClutter } from '../../../src/clutter/find-clutter.ts';
import { article, docOf } from './page.ts';

const RELATED = '<h3>Related</h3><a href="/other/a.html"><img src="/a.jpg" alt="">Celebrity wedding</a><a href="/other/b.html"><img src="/b.jpg" alt="">Princess dress</a>';
const found = (html: string): string[] => findClutter(readPage(docOf(html), { url: 'https://harbour.example/ferry' })).map(({ rule }) => rule);

test('outside of guarded places it is found', () => {
  expect(found(article(`<div class="related">${RELATED}</div>`))).toEqual(['related-by-heading']);
});

test('and on a page that calls all of itself by a name that means something else', () => {
  const html = article(`<div class="related">${RELATED}</div>`).replace('<main>', '<main><div class="enableCommentsCount">').replace('</main>', '</div></main>');
  expect(found(html)).toEqual(['related-by-heading']);
});

test.each([
  ['the page header', (box: string) => article().replace('<main>', `<header>${box}</header><main>`)],
  ['navigation', (box: string) => article().replace('<main>', `<nav>${box}</nav><main>`)],
  ['the page footer', (box: string) => article().replace('</main>', `</main><footer>${box}</footer>`)],
  ['an open dialog', (box: string) => article(`<dialog open>${box}</dialog>`)],
  ['a modal window', (box: string) => article(`<div aria-modal="true">${box}</div>`)],
  ['what is being edited', (box: string) => article(`<div contenteditable="true">${box}</div>`)],
  ['what is edited without its form', (box: string) => article(`<div contenteditable="plaintext-only">${box}</div>`)],
  ['an article that is being written', (box: string) => article(box).replace('class="body"', 'class="body" contenteditable')],
  ['a page that is being written', (box: string) => article(box).replace('<body>', '<body contenteditable="TRUE">')],
  ['an editor that draws its words beside a field', (box: string) => article(`<div class="CodeMirror"><textarea></textarea><div>${box}</div></div>`)],
  ['what asks about cookies', (box: string) => article(`<div id="cookie-banner"><div>${box}</div></div>`)],
  ['what asks how old one is', (box: string) => article(`<div class="age-gate">${box}</div>`)],
  ['what is hidden', (box: string) => article(`<div hidden>${box}</div>`)],
])('nothing in %s', (_, page) => {
  expect(found(page(`<div class="related">${RELATED}</div>`))).toEqual([]);
});

test('nothing on a page that is an editor as a whole', () => {
  const document = docOf(article(`<div class="related">${RELATED}</div>`));
  document.designMode = 'on';
  expect(findClutter(readPage(document, { url: 'https://harbour.example/ferry' }))).toEqual([]);
});

test('no box goes with an empty place to type into', () => {
  const document = docOf(article(`<div class="related" id="outer">${RELATED}<div contenteditable="true"></div></div>`));
  const targets = findClutter(readPage(document, { url: 'https://harbour.example/ferry' })).map(({ target }) => target);
  expect(targets).not.toContain(document.querySelector('#outer'));
});

const LINKS = (words: string, count: number, picture = ''): string => Array.from({ length: count }, (_, n) => `<li><a href="/${words}/${n}.html">${picture}${words} ${n}</a></li>`).join('');
const MENU = LINKS('Boats', 12, '<img src="/boat.svg" alt="">');
const IMPRINT = '<p>© 2026 Harbour Courier</p>';

test.each([
  ['header', `<div class="site-header-wrap"><ul>${MENU}</ul></div>`, ''],
  ['header that begins the page, of no name', `<div><a href="#main">Skip to the text</a><ul>${MENU}</ul><ul>${MENU}</ul></div>`, ''],
  ['header with a box round it', `<div>Thursday</div><div><header><ul>${LINKS('Celebrity wedding in the harbour, with pictures of all', 8, '<img src="/a.jpg" alt="">')}</ul></header></div>`, ''],
  ['header round a menu', `<div class="top"><nav>${LINKS('Boats', 6)}</nav><ul>${MENU}</ul></div>`, ''],
  ['footer', '', `<div class="tdc-footer-wrap"><ul>${MENU}</ul></div>`],
  ['footer with the imprint, of no name', '', `<div><ul>${MENU}</ul><ul>${MENU}</ul>${IMPRINT}</div>`],
  ['comments', '', `<div class="comment-list">${'<div><img src="/ann.jpg" alt=""><a href="/readers/ann">Ann Example</a> The ferry was late again, and nobody said a word about it to us.</div>'.repeat(4)}</div>`],
])('what a page is steered by stays, though it is a mere box: %s', (_, before, after) => {
  expect(found(article().replace('<main>', `${before}<main>`).replace('</main>', `</main>${after}`))).toEqual([]);
});

const CARDS = `<div class="related">${RELATED}</div>`;

test.each([
  ['comments', '<div class="comments"><p>Join in</p><p>Log in</p><p>Newest</p><p>Oldest</p><p>More</p></div>'],
  ['link past them', '<a href="#text">To the text</a>'],
  ['comments that have not come yet', '<div id="disqus_thread"></div>'],
  ['search', '<form><input name="q"><button>Search</button></form>'],
])('other articles go without the %s that stand in one box with them', (_, other) => {
  const html = article().replace('<main>', '<main id="text">').replace('</main>', `</main><aside class="related">${RELATED}${CARDS}${other}</aside>`);
  const page = readPage(docOf(html), { url: 'https://harbour.example/ferry' });
  const targets = findClutter(page).flatMap(({ target }) => ('node' in target ? [] : [target]));
  expect(targets.map(({ className }) => className)).toContain('related');
  expect(targets.filter((target) => target.querySelector('form, .comments, #disqus_thread, [href="#text"]'))).toEqual([]);
});

test.each(['<div class="modal">', '<div class="site-drawer">', '<div role="dialog">'])('what opens over the page is whole when it does: %s', (start) => {
  const window = (tag: string): string => article().replace('</main>', `</main>${tag}${CARDS}</div>`);
  expect(found(window('<div class="box">'))).toEqual(['related-by-heading']);
  expect(found(window(start))).toEqual([]);
});

test('a window that is round the article is no window', () => {
  expect(found(article(CARDS).replace('<main>', '<div class="drawer"><main>').replace('</main>', '</main></div>'))).toEqual(['related-by-heading']);
});

test('a row of icons of services that may be followed is no row of cards', () => {
  const row = (host: (n: number) => string): string => article().replace('</main>', `</main><div class="row">${[1, 2, 3, 4].map((n) => `<a href="${host(n)}"><img src="/icon-${n}.svg" alt=""></a>`).join('')}</div>`);
  expect(found(row((n) => `https://service-${n}.example/harbour`))).not.toContain('related-cards');
  expect(found(row((n) => `/other/${n}.html`))).toContain('related-cards');
});

test.each(['https://www.instagram.com/harbour', '/feed/', 'https://commons.example/licenses/by/4.0/', '/authors/ann-example'])('beside the article a picture that leads to %s stays', (href) => {
  const beside = (to: string): string => article().replace('</main>', `</main><aside><a href="${to}"><img src="/camera-mark.png" alt="Wedding pictures"></a></aside>`);
  expect(found(beside(href))).toEqual([]);
  expect(found(beside('https://weddings.example/dresses'))).toEqual(['unrelated-thumbnail']);
});

test('a logo that leads to the front page stays, and is no card', () => {
  const bar = (href: string): string => article().replace('<main>', `<div class="bar"><a href="${href}"><img src="/mark.svg" alt="The Harbour Courier"></a><a href="${href}">The Harbour Courier</a></div><main>`);
  expect(found(bar('/other/a.html'))).toEqual(['linked-card']);
  expect(found(bar('https://www.harbour.example/'))).toEqual([]);
});

test('a list of labels is no row of cards, though each has a picture', () => {
  expect(found(article().replace('</main>', `</main><div><ul>${MENU}</ul></div>`))).not.toContain('related-cards');
});

test.each(['content-footer', 'ArticleContentFooterWrapper'])('the foot of a box of other articles is no footer of the page: %s', (name) => {
  const cards = LINKS('Celebrity wedding in the harbour, with pictures of all', 8, '<img src="/a.jpg" alt="">');
  expect(found(article().replace('</main>', `</main><div class="${name}"><ul>${cards}</ul></div>${IMPRINT}`))).not.toEqual([]);
});

test('a box round the article is never hidden, whatever it is called', () => {
  const html = article().replace('<main>', '<main><div class="related-posts newsletter ad sponsored share">').replace('</main>', '</div></main>');
  expect(found(html)).toEqual([]);
});

test('a box with more than its share of the prose is never hidden', () => {
  const prose = '<p>The purser spoke for an hour on the radio, and islanders heard their own names read out one after the other.</p>';
  const page = readPage(docOf(article(`<div class="related">${RELATED}${prose.repeat(3)}</div>`)), { url: 'https://harbour.example/ferry' });
  const hidden = findClutter(page).map(({ target }) => ('node' in target ? target.node : target).textContent);
  expect(hidden.filter((text) => text?.includes('purser'))).toEqual([]);
});

test('a headline that looks like clutter stays', () => {
  const html = article().replace('<h1>Night ferry returns after eleven years</h1>', '<h1>Related articles</h1>');
  expect(found(html)).toEqual([]);
});

test('a headline over other articles, among the paragraphs, is not that of the page', () => {
  const aside = '<aside class="in-article-recirc"><h1>More in <a href="/sports">Sports</a></h1><ol><li><a href="/other/a.html">A wedding among celebrities</a></li><li><a href="/other/b.html">The dress of the princess</a></li></ol></aside><p>By noon the quay was empty again, and the crew slept in the shade of the ramp until the evening tide.</p>';
  const html = article(aside).replace('<h1>Night ferry returns after eleven years</h1>', '<h1>She sails again</h1>');
  expect(found(html)).toEqual(['related-by-heading']);
});

test('a headline of several stays, wherever it stands, when the title has its words', () => {
  const html = article('<div class="nav-links"><h1>Night ferry returns, after years</h1><a rel="prev" href="/other/a.html">Celebrity wedding</a></div>');
  expect(found(html)).not.toContain('previous-next');
  expect(found(html.replace('Night ferry returns, after years', 'Another story'))).toContain('previous-next');
});

test('an excerpt goes with its teaser, a paragraph of an article stays', () => {
  const excerpt = 'She said in front of the whole village that she would. ';
  const box = (text: string): string => article().replace('</main>', `</main><div class="box">${RELATED}<p>${text}</p></div>`);
  expect(found(box(excerpt.repeat(3)))).toEqual(['related-by-heading']);
  expect(found(box(excerpt.repeat(9)))).not.toContain('related-by-heading');
});

test('what has the focus is left alone', () => {
  document.body.append(...docOf(article(`<div class="related">${RELATED.replace('<a ', '<a id="focused" ')}</div>`)).body.childNodes);
  document.getElementById('focused')?.focus();
  const page = readPage(document, { url: 'https://harbour.example/ferry' });
  expect(findClutter(page).some(({ target }) => ('node' in target ? document.activeElement?.contains(target.node) : target.contains(document.activeElement)))).toBe(false);
  (document.activeElement as HTMLElement).blur();
  expect(findClutter(page).map(({ rule }) => rule)).toContain('related-by-heading');
});

test('a column with other articles and a picture of its own loses only those', () => {
  const cards = `<div class="row">${[1, 2, 3].map((n) => `<div><a href="/other/${n}.html"><img src="/a${n}.jpg" alt="">Celebrity wedding in the harbour, day ${n}</a></div>`).join('')}</div>`;
  const page = readPage(docOf(article().replace('</main>', `</main><aside class="column"><h2>Hello</h2><img src="/cook.jpg" alt="The cook"><p>Food for a boat</p>${cards}</aside>`)), { url: 'https://harbour.example/ferry' });
  expect(findClutter(page).flatMap(({ target, rule }) => ('node' in target || rule === 'classifier' ? [] : [target.className]))).toEqual(['row']);
});

test('of a box with more in it than other articles only those go', () => {
  const cards = `<div class="row">${[1, 2, 3, 4].map((n) => `<div><a href="/other/${n}.html"><img src="/a${n}.jpg" alt="">Celebrity wedding in the harbour, day ${n}</a></div>`).join('')}</div>`;
  const foot = '<div>1.2K</div><div>Ferry</div><div>Islands</div><div>Harbour</div><p>The purser spoke for an hour on the radio, and islanders heard their own names read out one after the other.</p>';
  const page = readPage(docOf(article().replace('</main>', `</main><div class="ab">${foot}${cards}</div>`)), { url: 'https://harbour.example/ferry' });
  expect(findClutter(page).flatMap(({ target }) => ('node' in target ? [] : [target.className]))).not.toContain('ab');
});
