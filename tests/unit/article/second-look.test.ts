import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/page.ts';
import { secondLook } from '../../../src/article/second-look.ts';

const WORDS = 'Rain fell on the harbour for nine days before the ferry sailed again, and nobody who had waited for it was there to see it go.';

/** The texts that are kept of a page, when all but those marked with `data-out` were kept before; `data-junk` is the chance of a block to be junk. */
function keptOf(body: string): string[] {
  const page = readPage(new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html'), { url: 'https://coast.example/ferry' });
  const judgements = page.blocks.map(({ element }) => ({ kind: 'promo' as const, kinds: page.judgements()[0]?.kinds ?? expect.fail('no kinds'), junk: Number(element.closest('[data-junk]')?.getAttribute('data-junk') ?? 0) }));
  const before = page.blocks.map(({ element }) => !element.closest('[data-out]'));
  return secondLook({ ...page, judgements: () => judgements }, before).flatMap((kept, n) => (kept ? [page.blocks[n]?.text ?? ''] : []));
}

test('a doubtful heading goes with what stood under it', () => {
  const doubtful = '<h2 data-junk="0.3">Other routes</h2>';
  const card = '<p data-out>Nine routes for a wet week</p>';
  expect(keptOf(`<p>${WORDS}</p>${doubtful}${card}`)).toEqual([WORDS]);
  expect(keptOf(`${doubtful}${card}<h2>The crossing</h2><p>${WORDS}</p>`)).toEqual(['The crossing', WORDS]);
  expect(keptOf(`<h2 data-junk="0.3">Elsewhere</h2><h3 data-junk="0.3">Routes</h3>${card}<h2>The crossing</h2><p>${WORDS}</p>`)).toEqual(['The crossing', WORDS]);
});

test('a heading stays that has something under it, had nothing that was left out, or is not doubted', () => {
  const card = '<p data-out>Nine routes for a wet week</p>';
  expect(keptOf(`<h2 data-junk="0.3">Other routes</h2>${card}<p>${WORDS}</p>`)).toEqual(['Other routes', WORDS]);
  expect(keptOf(`<h2 data-junk="0.3">Other routes</h2>${card}<h3>By night</h3><p>${WORDS}</p>`)).toEqual(['Other routes', 'By night', WORDS]);
  expect(keptOf(`<h2 data-junk="0.3">Other routes</h2><h2>The crossing</h2><p>${WORDS}</p>`)).toEqual(['Other routes', 'The crossing', WORDS]);
  expect(keptOf(`<p>${WORDS}</p><h2 data-junk="0.02">Other routes</h2>${card}`)).toEqual([WORDS, 'Other routes']);
});

test('a doubtful lead-in goes with what it led to, and no longer run', () => {
  const cards = '<div data-out><p>Nine routes for a wet week</p><p>The lamp is lit again</p></div>';
  expect(keptOf(`<p>${WORDS}</p><p data-junk="0.2">This may be of interest to you:</p>${cards}`)).toEqual([WORDS]);
  expect(keptOf(`<p data-junk="0.2">The crew has three rules:</p><p>${WORDS}</p>`)).toEqual(['The crew has three rules:', WORDS]);
  const long = `${WORDS} It was as the crew of the old boat had said:`;
  expect(keptOf(`<p data-junk="0.2">${long}</p>${cards}`)).toEqual([long]);
});

test.each(['Call us today, or stop by the quay.', 'Rufen Sie uns jetzt an!', 'Contactez notre équipe dès maintenant.', 'Solicite su cita hoy.', '今すぐ無料で体験できます。'])('a doubtful call at the very end goes: %s', (call) => {
  expect(keptOf(`<p>${WORDS}</p><p data-junk="0.4">${call}</p>`)).toEqual([WORDS]);
  expect(keptOf(`<p data-junk="0.4">${call}</p><p>${WORDS}</p>`)).toEqual([WORDS]); // who wrote it
  expect(keptOf(`<p data-junk="0.4">${call}</p><p>${WORDS}</p><p>${WORDS}</p>`)).toEqual([call, WORDS, WORDS]);
  expect(keptOf(`<p>${WORDS}</p><p data-junk="0.1">${call}</p>`)).toEqual([WORDS, call]);
});

test('a last sentence that only tells stays', () => {
  const last = 'The company called our office today and asked for its lamp.';
  expect(keptOf(`<p>${WORDS}</p><p data-junk="0.4">${last}</p>`)).toEqual([WORDS, last]);
});

test.each(['Follow us on Facebook, or send us a note.', 'Please support our award-winning journalism.', 'LIKE IT? PIN IT!', 'Please log in to leave a comment.', 'Um einen Kommentar zu hinterlassen, loggen Sie sich bitte ein.', 'Curious about boats? Email us.', 'Listen to the harbour on all podcasts.', 'Ready to sail? Reach out to learn more about our boats.', 'Die Redaktion behält sich vor, Leserbriefe zu kürzen.', '(Visited 215 times, 55 visits today)'])('so does what else is asked there: %s', (line) => {
  expect(keptOf(`<p>${WORDS}</p><p data-junk="0.4">${line}</p>`)).toEqual([WORDS]);
  expect(keptOf(`<p data-junk="0.4">${line}</p><p>${WORDS}</p><p>${WORDS}</p>`)).toEqual([line, WORDS, WORDS]);
});

test('the heading of other articles goes where nothing follows it', () => {
  expect(keptOf(`<p>${WORDS}</p><p>Have you read?</p><div data-out>Nine routes</div>`)).toEqual([WORDS]);
  expect(keptOf(`<p>${WORDS}</p><p>Have you read?</p>`)).toEqual([WORDS, 'Have you read?']);
});

test('what a form says of its fields goes, a page that is one form stays', () => {
  const line = '<p data-junk="0.4">The word must have eight letters.</p>';
  expect(keptOf(`<p>${WORDS}</p><form><input type="password">${line}</form>`)).toEqual([WORDS]);
  expect(keptOf(`<p>${WORDS}</p><dialog>${line}</dialog>`)).toEqual([WORDS]);
  expect(keptOf(`<p>${WORDS}</p><form><input type="search">${line}</form>`)).toHaveLength(2);
  expect(keptOf(`<form><input type="password">${`<p>${WORDS}</p>`.repeat(20)}${line}</form>`)).toHaveLength(21);
  expect(keptOf(`<p>${WORDS}</p><form><input type="password">${line.replace('0.4', '0.1')}</form>`)).toHaveLength(2);
});

test.each([
  ['/icons/clock.svg', 0],
  ['/files/icon_loupe.png?v=1', 0],
  ['/2019/jam-pinterest-image.jpg', 0],
  ['/2019/content-divider.png', 0],
  ['/2019/iconic-boats.jpg', 1],
  ['/arrowhead/quay.jpg', 1],
  ['/icon/2019/quay.jpg', 1],
])('a doubtful picture by its name: %s', (address, pictures) => {
  expect(keptOf(`<p>${WORDS}</p><img alt="x" data-junk="0.2" src="${address}">`)).toHaveLength(1 + pictures);
  expect(keptOf(`<p>${WORDS}</p><img alt="x" data-junk="0.02" src="${address}">`)).toHaveLength(2);
});

test('the frame of a post of the site goes, of another’s it stays', () => {
  const frame = (address: string): string => `<iframe class="wp-embedded-content" title="Black flag over the mole" src="${address}embed/"></iframe>`;
  expect(keptOf(`<p>${WORDS}</p>${frame('https://coast.example/2026/flag/')}<p>${WORDS}</p>`)).toEqual([WORDS, WORDS]);
  expect(keptOf(`<p>${WORDS}</p>${frame('https://other.example/2026/flag/')}<p>${WORDS}</p>`)).toHaveLength(3);
});

test.each([
  ['<p data-junk="0.4"><a href="/2026/flag.html">BLACK FLAG over the mole: what the harbour master saw</a> [PICTURES]</p>', 0],
  ['<p data-junk="0.1"><a href="/2026/flag.html">BLACK FLAG over the mole: what the harbour master saw</a> [PICTURES]</p>', 1],
  ['<p data-junk="0.4"><a href="https://other.example/flag">BLACK FLAG over the mole: what the harbour master saw</a> [PICTURES]</p>', 1],
  ['<ul><li data-junk="0.4"><a href="/2026/flag.html">Black flag over the mole of the harbour</a></li></ul>', 1],
  ['<blockquote class="wp-embedded-content"><a href="/2026/flag/">Black flag over the mole</a></blockquote>', 0],
  ['<blockquote class="wp-embedded-content"><a href="https://other.example/flag/">Black flag over the mole</a></blockquote>', 1],
  ['<ul><li data-junk="0.3"><a href="https://other.example/flag">Learn more about flags</a></li></ul>', 0],
  ['<p data-junk="0.4">The harbour master saw it first, <a href="/2026/flag.html">as he said</a>, and told nobody until noon.</p>', 1],
])('a doubtful line that is mostly a link to another page of the site: %s', (line, lines) => {
  expect(keptOf(`<p>${WORDS}</p>${line}<p>${WORDS}</p>`)).toHaveLength(2 + lines);
});

test('the heading of a list of contents goes with the list', () => {
  const list = '<ul data-out><li>The crossing</li><li>The quay</li></ul>';
  expect(keptOf(`<p>Table of contents</p>${list}<p>${WORDS}</p>`)).toEqual([WORDS]);
  expect(keptOf(`<p>Table of contents</p>${list.replace(' data-out', '')}<p>${WORDS}</p>`)).toContain('Table of contents');
  expect(keptOf(`<p>Innehåll</p>${list}<p>${WORDS}</p>`)).toEqual([WORDS]);
  expect(keptOf(`<h2>Contents</h2><p>${WORDS}</p>`)).toEqual(['Contents', WORDS]);
});

test('a row of cards with doubtful runs that are cut off goes, one that trails off among others stays', () => {
  const card = (words: string): string => `<div class="card"><img alt="flag" src="/flag.jpg"><h3>Black flag</h3><div class="body" data-junk="0.1">${words}</div></div>`;
  const cut = `${WORDS.slice(0, 80)}…`;
  expect(keptOf(`<p>${WORDS}</p>${card(cut).repeat(4)}`)).toEqual([WORDS]);
  expect(keptOf(`<p>${WORDS}</p>${card(cut).repeat(2)}`)).toHaveLength(7);
  expect(keptOf(card(cut).repeat(3) + card(WORDS).repeat(3))).toHaveLength(18);
  expect(keptOf(`<p>${WORDS}</p>${card(cut).replace('0.1', '0').repeat(4)}`)).toHaveLength(13);
});

test('a doubtful frame that takes subscriptions goes, another stays', () => {
  expect(keptOf(`<p>${WORDS}</p><iframe data-junk="0.3" src="/embed/newsletters/9"></iframe>`)).toEqual([WORDS]);
  expect(keptOf(`<p>${WORDS}</p><iframe data-junk="0.3" src="/embed/map/9"></iframe>`)).toHaveLength(2);
});

test('of the text and its unseen copy one stays, and it is the one that is seen', () => {
  const copy = `# The ferry ${WORDS} ${WORDS} ${WORDS}`;
  expect(keptOf(`<p>${WORDS}</p><pre hidden>${copy}</pre>`)).toEqual([WORDS]);
  expect(keptOf(`<div style="display:none">${copy}</div><p>${WORDS}</p>`)).toEqual([WORDS]);
  expect(keptOf(`<p>${WORDS}</p><pre>${copy}</pre>`)).toEqual([WORDS, copy]);
  expect(keptOf(`<div hidden><p>${WORDS} ${WORDS} ${WORDS}</p></div><p>The ferry sailed.</p>`)).toHaveLength(2);
});

test('a small picture goes that is shown until the large one is there', () => {
  const pair = '<figure data-junk="0.5"><div><div><img src="https://img.example/max/60/quay.png?q=20" alt="small"></div><img alt="large"><noscript><img src="https://img.example/max/3788/quay.png"></noscript></div></figure>';
  expect(keptOf(`<p>${WORDS}</p>${pair}<p>${WORDS}</p>`)).toEqual([WORDS, 'large', WORDS]);
});
