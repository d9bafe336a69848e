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

test('a section may be called by words of the title, its headline is left out', () => {
  const page = pageOf(`<title>Night ferry: when she sails</title><body><main><h1>Night ferry: when she sails</h1><h2>Night ferry</h2><p>${PROSE}</p><h2>When she sails</h2><p>${PROSE}</p></main></body>`, () => 0.05);
  const content = toArticle(page, [])?.content ?? '';
  expect(content.match(/<h\d[^>]*>[^<]*/g)).toEqual(['<h2>When she sails']);
});

test('a notice that Readability takes for the article is not, where anything else may be it', () => {
  const notice = 'This site stores cookies on your computer. By going on to use it you agree to that, as you do to everything else.';
  const page = (dialogue: number): Page => {
    const read = pageOf(`<title>Night ferry</title><body><main><p>‘She sails,’ he said.</p></main><form>${notice}</form></body>`, () => 0.98);
    const vote = { ...read.vote(), kept: Uint8Array.from(read.blocks, ({ text }) => Number(text === notice)) };
    const judgements = read.judgements().map((judgement, n) => (read.blocks[n]?.text === notice ? judgement : { ...judgement, junk: dialogue }));
    return { ...read, vote: () => vote, judgements: () => judgements };
  };
  expect(toArticle(page(0.4), [])?.textContent).toBe('‘She sails,’ he said.');
  expect(toArticle(page(0.98), [])?.textContent).toBe(notice);
});

test('a frame that has no address of its own does not get the page’s', () => {
  const page = pageOf(`<title>Night ferry</title><body><main><p>${PROSE}</p><iframe srcdoc="&lt;p&gt;1954&lt;/p&gt;" title="Freight"></iframe><p>${PROSE}</p></main></body>`, () => 0.05);
  expect(toArticle(page, [])?.content).toContain('<iframe title="Freight" srcdoc=""></iframe>');
});

test('an article runs as the page says, also a short one', () => {
  const short = (attributes: string): string | null | undefined => toArticle(pageOf(`<html ${attributes}><title>Night ferry</title><body><main><h1>Night ferry</h1><p>${PROSE}</p></main></body></html>`, () => 0.05), [])?.dir;
  expect(short('dir="RTL"')).toBe('rtl');
  expect(short('')).toBeNull();
});

test.each([
  ['<video poster="/v/harbour.jpg"><source data-src="/v/harbour.mp4" type="video/mp4"></video>', '<source type="video/mp4" src="https://mail.callow.example/v/harbour.mp4">'],
  ['<video poster="/v/harbour.jpg"></video>', '<video poster="https://mail.callow.example/v/harbour.jpg"></video>'],
  ['<audio data-src="/v/bell.mp3"></audio>', '<audio src="https://mail.callow.example/v/bell.mp3"></audio>'],
  ['<object data="/files/timetable.pdf" type="application/pdf">A timetable</object>', '<object data="https://mail.callow.example/files/timetable.pdf"></object>'],
  ['<object data="/img/depths.svg" type="image/svg+xml">Depths</object>', '<img src="https://mail.callow.example/img/depths.svg" alt="Depths">'],
  ['<object><param name="movie" value="https://films.example/v/77"></object>', '<object data="https://films.example/v/77"></object>'],
  ['<object><p>Nothing</p></object>', '<object></object>'],
])('what is played or embedded keeps its address: %s', (medium, written) => {
  const page = pageOf(`<title>Night ferry</title><body><main><p>${PROSE}</p>${medium}<p>${PROSE}</p></main></body>`, () => 0.05);
  expect(toArticle(page, [])?.content).toContain(written);
});

test('labels and buttons that stand side by side are words of their own', () => {
  const page = pageOf(`<title>Night ferry</title><body><main><p>${PROSE}</p><div><label>Linux</label><label>macOS</label></div><div><button>npm</button><button>yarn</button></div></main></body>`, () => 0.05);
  expect(toArticle(page, [])?.textContent.split('\n').slice(1)).toEqual(['Linux macOS', 'npm yarn']);
});

test('paragraphs by another name become such, lines that belong together stay', () => {
  const page = pageOf(`<title>Night ferry</title><body><main><div><div>${PROSE}</div><section>And then?</section><div>${PROSE}</div></div><div class="poem"><div>One lamp,</div><div>one rope,</div></div><ul><li><div>${PROSE}</div></li></ul></main></body>`, () => 0.05);
  expect(toArticle(page, [])?.content.replaceAll(PROSE, '…')).toBe('<div><div><p>…</p><p>And then?</p><p>…</p></div><div><div>One lamp,</div><div>one rope,</div></div><ul><li><div>…</div></li></ul></div>');
});

test('marks that link to a heading are left out, and do not bring the headline back', () => {
  const page = pageOf(`<title>Night ferry</title><body><main><h1>Night ferry<a href="#top">¶</a></h1><p>${PROSE}</p><h2>Fares<a href="#fares" title="Permanent link">#</a></h2><p>${PROSE}</p><h2><a href="/c">C#</a></h2><p>${PROSE}</p></main></body>`, () => 0.05);
  expect(toArticle(page, [])?.content.match(/<h\d.*?<\/h\d>/g)).toEqual(['<h2>Fares</h2>', '<h2><a href="https://mail.callow.example/c">C#</a></h2>']);
});
