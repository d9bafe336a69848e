import { expect, test } from 'vitest';
import type { Block } from '../../../src/article/block.ts';
import type { Judgement } from '../../../src/article/classify.ts';
import { type Page, readPage } from '../../../src/article/page.ts';
import { findClutter } from '../../../src/clutter/find-clutter.ts';
import type { Verdict } from '../../../src/clutter/verdict.ts';
import { article, docOf } from './page.ts';

const NONE = { promo: 0, ad: 0, cue: 0, residue: 0, share: 0, cta: 0, comment: 0, nav: 0, deco: 0, other: 0 };
const JUNK = 'Marigold';
/** What junk is most probably, whatever it says or by its text. */
type Kinds = Partial<Judgement['kinds']> | ((text: string) => Partial<Judgement['kinds']>);

function verdictsOf(page: Page, junk: number, kinds: Kinds, meant = new RegExp(JUNK)): Verdict[] {
  const isMeant = ({ text, element }: Block): boolean => meant.test(text) || element.id === JUNK || meant.test(element.getAttribute('src') ?? '');
  const judgements = page.blocks.map((block): Judgement => ({ kind: 'other', kinds: { ...NONE, ...(typeof kinds === 'function' ? kinds(block.text) : kinds) }, junk: isMeant(block) ? junk : 0 }));
  return findClutter({
    ...page,
    judgements: () => judgements,
    *judging() {
      yield;
      return judgements;
    },
  });
}

/** What the classifier hides when it judges every block whose words or address say so as given, and all else as the article's. */
function hidden(html: string, junk: number, kinds: Kinds, meant?: RegExp): string[] {
  const page = readPage(docOf(html), { url: 'https://harbour.example/ferry' });
  return verdictsOf(page, junk, kinds, meant).filter(({ rule }) => rule === 'classifier').map(({ kind }) => kind);
}

const SURELY = 0.99;
const LINE = `<div>${JUNK}</div>`;
const PICTURE = `<div><img src="/${JUNK}.jpg" alt=""></div>`;

test.each([
  ['a label told by its words is believed sooner', LINE, 0.7, { cue: 0.9, other: 0.1 }, ['cue']],
  ['a line that may be a teaser is not', LINE, 0.7, { promo: 0.9, other: 0.1 }, []],
  ['nor a sentence, whatever it is most like', `<div>${JUNK} ${'goes on about the harbour and the boats that come and go there all day '.repeat(2)}</div>`, 0.7, { cue: 0.9, other: 0.1 }, []],
  ['a label that is more probably the article stays', LINE, 0.35, { cue: 1 }, []],
  ['a cue stays where its film is', `<p>Watch ${JUNK} video below:</p><video src="/film.webm" controls></video>`, SURELY, { cue: 1 }, []],
  ['a picture goes when it is surely junk', PICTURE, 0.94, { promo: 0.9, other: 0.1 }, ['promo']],
  ['and stays when it is only probably', PICTURE, 0.9, { promo: 0.9, other: 0.1 }, []],
  ['what is surely junk among the prose goes though its kind is uncertain', LINE, SURELY, { promo: 0.3, ad: 0.1, nav: 0.2, other: 0.2, share: 0.2 }, ['promo']],
  ['and stays when it is none of ours', LINE, SURELY, { promo: 0.3, other: 0.7 }, []],
  ['what most probably asks is told as that', LINE, SURELY, { promo: 0.3, cta: 0.5, other: 0.2 }, ['cta']],
  ['a picture most like an ornament goes for what else it is like', PICTURE, SURELY, { promo: 0.4, deco: 0.6 }, ['promo']],
  ['words most like an ornament stay', LINE, SURELY, { promo: 0.4, deco: 0.6 }, []],
  ['a caption stays under its picture', `<figure><img src="/ferry.jpg" alt=""><figcaption>${JUNK}</figcaption></figure>`, SURELY, { promo: 1 }, []],
  ['and goes with it', `<figure><img src="/${JUNK}.jpg" alt=""><figcaption>${JUNK}</figcaption></figure>`, SURELY, { promo: 1 }, ['promo']],
  ['a link to a place on this page stays', `<div><a href="#main">${JUNK}</a></div>`, SURELY, { cue: 1 }, []],
  ['a cue to something that is there stays', `<p id="${JUNK}">Watch video below:</p><video controls src="/film.mp4"></video>`, SURELY, { cue: 1 }, []],
  ['and goes with it', `<div><p>${JUNK}</p><p id="${JUNK}">Watch video below:</p><video id="${JUNK}" controls src="/film.mp4"></video></div>`, SURELY, { promo: 1 }, ['promo']],
  ['a post that its script has not brought yet keeps its link', `<blockquote class="instagram-media"><a href="https://www.instagram.com/p/x/">View this post ${JUNK}</a></blockquote>`, SURELY, { cue: 1 }, []],
  ['what is pressed may show the rest, and stays', `<div><a href="#">${JUNK}</a></div>`, SURELY, { cue: 1 }, []],
  ['so does a button', `<div><button>${JUNK}</button></div>`, SURELY, { promo: 1 }, []],
  ['and what says that it unfolds the rest', `<div id="${JUNK}">Continue reading ›</div>`, SURELY, { promo: 1 }, []],
  ['a link that says so leads to another article, and goes', `<div id="${JUNK}"><a href="/other/a.html">Continue reading</a></div>`, SURELY, { promo: 1 }, ['promo']],
  ['a poll stays', `<form><label><input type="radio"> Yes ${JUNK}</label> <button>${JUNK}</button></form>`, SURELY, { cue: 1 }, []],
  ['what is done with a post of a forum stays', `<div id="${JUNK}"><a href="/reply?post=4">Reply</a> <a href="/report?post=4">Report</a> ${JUNK}</div>`, SURELY, { promo: 1 }, []],
  ['and the summary of what is folded', `<details><summary id="${JUNK}">${JUNK}</summary><p>The boat lay in the harbour all winter, and nobody knew whose she was.</p></details>`, SURELY, { cue: 1 }, []],
  ['what is most like a menu stays', LINE, SURELY, { promo: 0.4, nav: 0.6 }, []],
])('%s', (_, box, junk, kinds, expected) => {
  expect(hidden(article(box), junk, kinds)).toEqual(expected);
});

test.each([
  [0.3, []],
  [0.4, ['promo']],
])('beside the article more is asked: %d of a kind of ours', (promo, expected) => {
  const html = article().replace('</main>', `</main><aside>${LINE}</aside>`);
  const rest = (1 - promo) / 4;
  expect(hidden(html, SURELY, { promo, nav: rest, deco: rest, comment: rest, other: rest })).toEqual(expected);
});

test.each([
  ['loose words beside a picture go alone', `<div>${JUNK}<img src="/harbour.jpg" alt=""></div>`, SURELY, { cue: 1 }, ['cue']],
  ['loose words as long as a paragraph stay', `<div>${JUNK} ${'and the harbour, the boats and the people who wait for them '.repeat(9)}<img src="/harbour.jpg" alt=""></div>`, SURELY, { promo: 1 }, []],
  ['a caption is not believed sooner', `<figure><img src="/harbour.jpg" alt=""><figcaption>${JUNK}</figcaption></figure>`, 0.7, { cue: 0.9, other: 0.1 }, []],
])('%s', (_, box, junk, kinds, expected) => {
  expect(hidden(article(box), junk, kinds)).toEqual(expected);
});

test('what asks something is judged apart from what else stands in its box, which may be there to stay', () => {
  const page = article().replace('</main>', `</main><aside>${`<div>${JUNK} asks</div>`.repeat(3)}<div>${JUNK} leads on</div></aside>`);
  const kindsOf = (text: string): Partial<Judgement['kinds']> => (text.includes('asks') ? { cta: 1 } : { promo: 1 });
  expect(hidden(page, SURELY, kindsOf)).toEqual(['cta', 'cta', 'cta', 'promo']);
});

test('nor does it go with what stands beside it', () => {
  const share = '<div class="share"><a href="https://birds.example/intent/tweet?url=https://harbour.example/ferry">Share</a></div>';
  const page = readPage(docOf(article(`<div>${JUNK}${share}<p>${JUNK}</p></div>`)), { url: 'https://harbour.example/ferry' });
  expect(verdictsOf(page, SURELY, { cue: 1 }).map(({ rule, kind }) => `${rule} ${kind}`)).toEqual(['classifier cue', 'share-box share', 'classifier cue']);
});

test('a picture that surely goes from most of its places goes where it probably is junk, too', () => {
  const picture = (id: string): string => `<div><img src="/${id}.jpg" alt=""></div>`;
  const sure = [1, 2].map(() => `<div id="${JUNK}"><a href="/other">Nine more harbours that are worth a journey</a>${picture('blank-card')}</div>`).join('');
  const page = (again: string): string => article(again).replace('</main>', `</main><aside class="related">${sure}</aside>`);
  expect(hidden(page(picture('blank-card')), 0.7, { promo: 1 }, /blank-card/)).toHaveLength(1);
  expect(hidden(page(picture('harbour')), 0.7, { promo: 1 }, /harbour/)).toHaveLength(0);
});

test('of cards that look alike none goes where more than one in four stay', () => {
  const cards = (marked: number): string => Array.from({ length: 6 }, (_, n) => `<li class="item"><img class="photo" src="/boat-${n}${n < marked ? JUNK : ''}.jpg" alt=""></li>`).join('');
  const page = (marked: number): string => article(`<ul>${cards(marked)}</ul><p>The island council has voted to keep the night ferry going for another year at least, whatever it may cost the islanders.</p>`);
  expect(hidden(page(2), SURELY, { promo: 1 })).toEqual([]);
  expect(hidden(page(4), SURELY, { promo: 1 })).toEqual([]);
  expect(hidden(page(5), SURELY, { promo: 1 })).not.toEqual([]);
});

test('a row of three is one, and begins before the first sentence or ends after the last: who wrote which post', () => {
  const said = '<p>The island council has voted to keep the night ferry going for another year at least, whatever it may cost the islanders.</p>';
  const post = (name: string): string => `<div class="post"><div class="who">${name} writes</div>${said.repeat(3)}</div>`;
  const page = article().replace(/<div class="body">[^]*<\/article>/, `<div class="body">${post('Anker')}${post(JUNK)}${post('Thorsby')}</div></article>`);
  expect(hidden(page, SURELY, { residue: 1 })).toEqual([]);
});

test('nor of prices and names that look alike; of paragraphs each is judged for itself', () => {
  const lines = (tag: string, marked: number): string => Array.from({ length: 6 }, (_, n) => `<${tag} class="price">${n}0 crowns${n < marked ? ` ${JUNK}` : ''}</${tag}>`).join('<hr>');
  const page = (tag: string, marked: number): string => article(`${lines(tag, marked)}<p>The island council has voted to keep the night ferry going for another year at least, whatever it may cost the islanders.</p>`);
  expect(hidden(page('div', 2), SURELY, { ad: 1 })).toEqual([]);
  expect(hidden(page('div', 5), SURELY, { ad: 1 })).toHaveLength(5);
  expect(hidden(page('p', 2), SURELY, { ad: 1 })).toHaveLength(2);
});

test.each([
  ['code', `<pre>${JUNK} --watch</pre>`],
  ['a file to take along', `<div><a href="/files/timetable.pdf">${JUNK}</a></div>`],
  ['an address to write to', `<div><a href="mailto:harbour@courier.example">${JUNK}</a></div>`],
  ['a chapter of this page', `<div><a href="https://harbour.example/ferry#night">${JUNK}</a></div>`],
  ['a player that waits to be pressed', `<div><lite-youtube videoid="x"><a href="https://videos.example/x">${JUNK}</a></lite-youtube></div>`],
  ['the name under a picture that stays', `<ul><li><div><a href="https://shop.example/pot"><img src="/pot.jpg" alt=""></a></div><div><a href="https://shop.example/pot">${JUNK}</a></div></li><li>Spoon</li></ul>`],
  ['a source of the article', `<div class="article-sources"><p>${JUNK}. "The last ferry", in: Island Papers</p></div>`],
])('whatever the classifier takes it for, it leaves %s', (_, box) => {
  expect(hidden(article(box), SURELY, { promo: 1 })).toEqual([]);
});

test.each([
  ['a short line that is only perhaps ours stays', JUNK, 0.5, []],
  ['one that surely is goes', JUNK, 0.7, ['promo']],
  ['so does the headline of another article', `Nine more harbours that are worth a journey, ${JUNK}`, 0.5, ['promo']],
])('before the first sentence %s', (_, line, promo, expected) => {
  expect(hidden(article().replace('<div class="body">', `<div>${line}</div><div class="body">`), SURELY, { promo, nav: (1 - promo) / 2, other: (1 - promo) / 2 })).toEqual(expected);
});

test('a box of which more than half has not been looked at stays', () => {
  const box = (far: number): string => article().replace('</main>', `</main><aside>${`<div>${JUNK} far</div>`.repeat(far)}<div>${JUNK}</div></aside>`);
  const kindsOf = (text: string): Partial<Judgement['kinds']> => (text.includes('far') ? { other: 1 } : { promo: 1 });
  expect(hidden(box(1), SURELY, kindsOf)).toEqual(['promo']);
  const page = readPage(docOf(box(3)), { url: 'https://harbour.example/ferry' });
  expect(verdictsOf(page, SURELY, kindsOf).map(({ snippet }) => snippet)).toEqual([JUNK]);
});

const AUTHOR = '<meta name="author" content="Ann Example">';

test('what leads to the author stays at the end, a teaser with its author does not', () => {
  const person = `<a href="/authors/ann-example"><img src="/${JUNK}.jpg" alt=""> Ann Example</a>`;
  const gone = (inside: string): number => verdictsOf(readPage(docOf(article(`<div>${inside}</div>`, { head: AUTHOR })), { url: 'https://harbour.example/ferry' }), SURELY, { promo: 1 }, /Nine|Ann|Marigold/).length;
  expect(gone(person)).toBe(0);
  expect(gone(person.replace('/authors/', '/boats/'))).not.toBe(0);
  expect(gone(`<a href="/other/a.html">Nine more harbours that are worth a journey</a>${person}`)).not.toBe(0);
});

test('so does a source that is told after the box of the article', () => {
  expect(hidden(article().replace('</article>', `</article><section id="article-sources"><h3>Sources</h3><ol><li><p>${JUNK}. "The last ferry", in: Island Papers</p></li></ol></section>`), SURELY, { promo: 1 })).toEqual([]);
});

const AFTER = '<p>Three blocks on.</p><p>Two.</p><p>One.</p>'.repeat(5);

test.each([
  ['byline', article().replace('<div class="body">', `<div class="byline">By ${JUNK}</div><div class="body">`), []],
  ['address', article().replace('<div class="body">', `<address>${JUNK}</address><div class="body">`), []],
  ['section before the headline', article().replace('<h1>', `<div class="kicker">${JUNK}</div><h1>`), []],
  ['author told of at the end', article(`<div class="author-bio">${JUNK}</div>`), []],
  ['author of another story, far below', article(`${AFTER}<div class="author-bio">${JUNK}</div>`, { head: AUTHOR }), ['promo']],
  ['author told of by name, far below', article(`${AFTER}<div class="author-card"><img src="/ann.jpg" alt="">Ann Example writes of harbours. ${JUNK}</div>`, { head: AUTHOR }), []],
  ['author told of in a line that says so, far below', article(`${AFTER}<div><div>Written by</div><div>By Ann Example</div><div>Keeper of the light ${JUNK}</div></div>`, { head: AUTHOR }), []],
  ['author named on the card of another story', article(`${AFTER}<div><a href="/other/a.html">Nine more harbours that are worth a journey ${JUNK}</a><div class="byline">By Ann Example ${JUNK}</div></div>`, { head: AUTHOR }), ['promo']],
  ['date of the article, told below it', article(`<div><div>${JUNK} published 14 March 2026</div></div>`, { head: '<meta property="article:published_time" content="2026-03-14T08:00:00Z">' }), []],
  ['byline that says so itself', article().replace('<div class="body">', `<div class="strap">By Ann Example, ${JUNK}</div><div class="body">`), []],
  ['date that is one', article().replace('<div class="body">', `<div class="strap">14 March 2026 ${JUNK}</div><div class="body">`), []],
  ['author whom the head names', article('', { head: AUTHOR }).replace('<div class="body">', `<div class="strap">Ann Example ${JUNK}</div><div class="body">`), []],
  ['portrait of the author', article('', { head: AUTHOR }).replace('<div class="body">', `<div class="strap"><img src="/${JUNK}.jpg" alt="Ann Example"></div><div class="body">`), []],
  ['date of a teaser, on its card', article().replace('<div class="body">', `<div class="strap"><a href="/other/a.html">Nine more harbours that are worth a journey ${JUNK}</a><span>14 March 2026</span></div><div class="body">`), ['promo']],
  ['line of no such name', article().replace('<div class="body">', `<div class="strap">${JUNK}</div><div class="body">`), ['promo']],
])('what tells of the article itself stays: %s', (_, html, expected) => {
  expect(hidden(html, SURELY, { promo: 0.9, other: 0.1 })).toEqual(expected);
});

test('a heading goes with what stands under it, or where only prose follows, and stays over what is doubtful', () => {
  const judged = (junk: number): string[] => {
    const page = readPage(docOf(article(`<h2>${JUNK}</h2><ul><li>Fog horn</li><li>Bell</li></ul>`)), { url: 'https://harbour.example/ferry' });
    const judgements = page.blocks.map(({ text }): Judgement => ({ kind: 'promo', kinds: { ...NONE, promo: 1 }, junk: text === JUNK ? SURELY : /^(?:Fog horn|Bell)$/.test(text) ? junk : 0 }));
    const verdicts = findClutter({
      ...page,
      judgements: () => judgements,
      *judging() {
        yield;
        return judgements;
      },
    });
    return verdicts.filter(({ rule }) => rule === 'classifier').map(({ snippet }) => snippet);
  };
  expect(judged(0.8)).toEqual([]);
  expect(judged(0.1)).toEqual([JUNK]);
  expect(judged(SURELY).join(' ')).toContain(JUNK);
});

const CARD = `<div class="card"><a href="/other/a.html"><img src="/a.jpg" alt=""></a><a href="/other/a.html">Nine more harbours that are worth a journey, ${JUNK}</a></div>`;
const LABEL = `<li><a href="/boats"><img src="/boat.svg" alt=""> Boats ${JUNK}</a></li>`;
const MENU = `<ul class="latest"><li><a href="/other/a.html"><img src="/a.jpg" alt="">Nine more harbours, ${JUNK}</a></li><li><a href="/other/b.html">${JUNK} and another three of them</a></li></ul>`;

test.each([
  ['a card in the footer goes', `<footer>${CARD}</footer>`, ['promo']],
  ['a card in a menu stays', `<nav>${CARD}</nav>`, []],
  ['unless the menu calls it an offer', `<nav><div class="latest-news">${CARD}</div></nav>`, ['promo']],
  ['a label of a menu stays, with its picture', `<nav class="latest"><ul>${LABEL}</ul></nav>`, []],
  ['so does a list with more links than pictures', `<footer>${MENU}</footer>`, []],
  ['a line without a picture stays', `<footer><div><a href="/other/a.html">Nine more harbours that are worth a journey, ${JUNK}</a></div></footer>`, []],
])('at the edge of the page %s', (_, edge, expected) => {
  expect(hidden(article().replace('</main>', `</main>${edge}`), SURELY, { promo: 1 }, new RegExp(`${JUNK}|[ab].jpg|boat.svg`))).toEqual(expected);
});

test('a post of another service is no part of what goes round it', () => {
  const post = '<blockquote class="instagram-media"><a href="https://www.instagram.com/p/x/">View this post</a></blockquote>';
  expect(hidden(article(`<div><p>${JUNK}</p>${post}</div>`), SURELY, { promo: 1 }, /./)).not.toContain('share');
  const page = readPage(docOf(article(`<div class="share">${post}</div>`)), { url: 'https://harbour.example/ferry' });
  expect(findClutter(page, { certainty: 'likely' })).toEqual([]);
});

test('a notice of cookies outside the article stays, whatever it is taken for; a sentence on cookies in it is judged as any other', () => {
  const notice = `<div><p>We use cookies to remember you, ${JUNK}.</p><button>Accept ${JUNK}</button></div>`;
  expect(hidden(article().replace('</main>', `</main>${notice}`), SURELY, { ad: 1 })).toEqual([]);
  expect(hidden(article(`<div>Baked cookies, ${JUNK}</div>`), SURELY, { ad: 1 })).toEqual(['ad']);
});

test('a card at the foot of the page goes without the form that stands beside it', () => {
  const page = readPage(docOf(article().replace('</main>', `</main><footer><div>${CARD}<form><input name="mail"></form></div></footer>`)), { url: 'https://harbour.example/ferry' });
  const targets = verdictsOf(page, SURELY, { promo: 1 }, new RegExp(`${JUNK}|a.jpg`)).map(({ target }) => target as Element);
  expect(targets.map(({ className, children }) => `${className} ${children.length}`)).toEqual(['card 2']);
});
