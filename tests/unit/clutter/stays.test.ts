import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/page.ts';
import { findClutter } from '../../../src/clutter/find-clutter.ts';
import { article, docOf } from './page.ts';

const SENTENCE = 'Nobody on the quay had seen so many people at that hour, and the kiosk ran out of coffee before the ramp was down.';
const PROSE = `<p>${SENTENCE}</p>`;

/** What rules hide of an article with this in its middle. */
function found(inside: string, lang = 'en'): string[] {
  const document = docOf(article(`${inside}${PROSE.repeat(6)}`, { lang }));
  return findClutter(readPage(document, { url: 'https://harbour.example/2026/ferry' })).flatMap(({ rule, snippet }) => (rule === 'classifier' ? [] : [`${rule}: ${snippet}`]));
}

const row = (tag: string, words: string[]): string => `<tr>${words.map((word) => `<${tag}>${word}</${tag}>`).join('')}</tr>`;
const hotel = (name: string): string => `<div class="place"><a href="/hotels/${name}"><img src="/pictures/${name}.jpg" alt=""><h3>Hotel ${name} on the harbour</h3></a><p>${SENTENCE}</p></div>`;

test.each([
  ['cells that say nothing but that they hold no number', `<table>${row('th', ['Day', 'Open', 'Close'])}${row('td', ['Monday', 'NaN', '12'])}${row('td', ['Tuesday', '11', 'undefined'])}</table>`],
  ['cells with the state of a place', `<table>${row('td', ['North quay', 'Open'])}${row('td', ['South quay', 'Opens at nine'])}</table>`],
  ['a list of states', '<ul><li>Open</li><li>Shut</li></ul>'],
  ['a heading that is the name of an element', '<h3>&lt;iframe&gt;</h3>'],
  ['headings whose anchors are made of their words', '<h3 id="border-radius">border-radius</h3><dl><dt id="max-width"><a href="#max-width"><code>max-width</code></a></dt><dd>How wide it may be.</dd></dl>'],
  ['a report on those who are paid for what they sell', '<p>We found that agents receive commissions of up to ten per cent when their customers buy a policy from the company, and that few of them say so.</p>'],
  ['a table of players', `<table class="leaderboard">${row('td', ['1', 'Anker', '−12'])}${row('td', ['2', 'Thorsby', '−9'])}</table>`],
  ['a figure whose name only sounds like advertising', '<figure id="gpt-4-results" class="commercial-aircraft"><img src="/pictures/results.png" alt="Results"><figcaption>The results by year</figcaption></figure>'],
  ['a picture of a telephone', '<p><img src="/uploads/google-pixel.png" alt="The telephone" width="800" height="600"></p>'],
  ['a drawing without a background', '<p><img src="/uploads/harbour-map-transparent.png" alt="A map of the harbour"></p>'],
  ['a list of five hotels', ['aurora', 'bellevue', 'castle', 'dolphin', 'europa'].map(hotel).join('')],
  ['a heading over what is told of advertising', `<h2>Advertising</h2>${PROSE}<h2>Advertising: a short history</h2>${PROSE}<ul><li>Subscriptions</li><li>Advertising</li><li>Events</li></ul>`],
  ['a heading of one word over what is told of it', `<h2>Video</h2>${PROSE}`],
  ['a sentence with a link to something of the site', '<p>Read our <a href="/2026/night-trains">guide to night trains</a> before you book a berth.</p><p>More on that can be found in <a href="/2020/report">the growers’ report of 2020</a>.</p>'],
  ['steps that open something', '<ul><li>Open the window.</li><li>Open a new window.</li></ul><p>Opens.</p>'],
  ['posters whose words stay beside them', ['The Ledger', 'Small Weather', 'A Late Boat'].map((name) => `<div class="film"><a href="/reviews/${name}"><img src="/posters/${name}.jpg" alt="${name} poster"></a><div><h2><a href="/reviews/${name}">${name}</a></h2><p>${SENTENCE}</p></div></div>`).join('')],
  ['players that are all of a section', `<h2>How they played</h2><div class="ratings">${['Arndt', 'Brandt', 'Claus', 'Dorn'].map((name) => `<div class="player"><a href="/players/${name}"><img src="/faces/${name}.jpg" alt=""></a><h4><a href="/players/${name}">${name} of the harbour club</a></h4><p>Two</p></div>`).join('')}</div><h2>What comes next</h2>`],
  ['sources of the article', '<section><h2>Further reading</h2><ul><li><a href="https://history.example/ferries">Ferries of the strait, a history in nine chapters</a></li><li><a href="https://maps.example/strait">The strait in old maps and new, sheet by sheet</a></li><li><a href="https://songs.example/oars">What was sung at the oars</a></li></ul></section>'],
  ['what somebody says', '<p>“Watch the video below.”</p><p>«Voir la vidéo ci-dessous»</p>'],
  ['steps that are taken in a gallery and a player', '<ol><li>Open the gallery.</li><li>Choose a picture and press Edit.</li><li>Start the slideshow</li></ol><ul><li>Pause the video.</li><li>Press play.</li></ul>'],
  ['steps that a guide goes on with', '<h2>Next steps</h2><ul><li>Learn how <a href="/guide/berths">berths</a> are booked.</li><li>Read the <a href="/guide/fares">table of fares</a>.</li><li>See <a href="/guide/islands">the islands</a> for what runs in winter.</li></ul>'],
  ['a picture with a caption that leads to more of them', `<div class="photoshow-teaser"><figure><a href="/photos/crossing/"><img src="/pictures/deck-at-dusk.jpg" alt=""></a><figcaption>Photo: Kai Anker</figcaption></figure><a href="/photos/crossing/">31 pictures</a></div>`],
  ['pictures at the head of columns', `<table><tr>${['', 'Aurora', 'Bellevue', 'Castle'].map((name) => `<td>${name && `<a href="/boats/${name}"><img src="/boats/${name}.jpg" alt="${name}"></a>`}</td>`).join('')}</tr>${row('td', ['Length', '40 m', '62 m', '71 m'])}${row('td', ['Built', '1961', '1988', '2004'])}</table>`],
])('%s', (_, inside) => {
  expect(found(inside)).toEqual([]);
});

test('over the headline what kind of article it is, where it is one', () => {
  const kicker = (inside: string): string[] => {
    const document = docOf(article(inside + PROSE.repeat(6)).replace('<h1>', '<p>Photo gallery</p><p>By Ann Example</p><h1>'));
    return findClutter(readPage(document, { url: 'https://harbour.example/2026/ferry' })).map(({ rule }) => rule);
  };
  expect(kicker('<figure><img src="/pictures/deck.jpg" alt=""><figcaption>1 of 9: the deck</figcaption></figure>')).toEqual([]);
  expect(kicker('')).toEqual(['dangling-cue']);
});

test('a box that tells of the author stays where it is called a teaser', () => {
  const box = '<div class="author-teaser"><a href="/people/ann"><img src="/faces/ann.jpg" alt=""></a><h3>Ann Example</h3><p>Keeps the light on the mole.</p><a href="/people/ann">All articles</a></div>';
  const document = docOf(article('', { head: '<meta name="author" content="Ann Example">' }).replace('</article>', `</article>${box}`));
  expect(findClutter(readPage(document, { url: 'https://harbour.example/2026/ferry' }))).toEqual([]);
});

test('the lead picture in a box that is called a teaser', () => {
  const lead = '<div class="article-teaser"><img src="/pictures/ferry-1200.jpg" alt="The ferry"><p>The boat on her last crossing, from the <a href="/pictures/all">Harbour archive</a></p></div>';
  const document = docOf(article(PROSE.repeat(6)).replace('<div class="body">', `<div class="body">${lead}`));
  expect(findClutter(readPage(document, { url: 'https://harbour.example/2026/ferry' })).map(({ rule }) => rule)).toEqual([]);
});

test('a picture whose file has a Latin name in an article of another script', () => {
  const inside = '<a href="/node/4711"><img src="/files/harbour_boats_evening.jpg" alt=""></a>';
  const prose = '<p>Ночной паром снова вышел в море в воскресенье, через одиннадцать лет после того, как компания разорилась, а судно продали на слом.</p>';
  const document = docOf(article(inside + prose.repeat(8), { lang: 'ru' }).replaceAll(/<p>(?:The|Two|By) .*?<\/p>/g, prose).replace(/<h1>.*?<\/h1>/, '<h1>Ночной паром вернулся</h1>'));
  expect(findClutter(readPage(document, { url: 'https://harbour.example/2026/ferry' })).map(({ rule }) => rule)).not.toContain('unrelated-thumbnail');
});

test('a cell is never taken out of its row, what stands in it goes alone', () => {
  const document = docOf(article(`<table>${row('td', ['[gallery ids="1,2"]', 'North quay'])}${row('td', ['12', 'South quay'])}</table>${PROSE.repeat(6)}`));
  const targets = findClutter(readPage(document, { url: 'https://harbour.example/2026/ferry' })).map(({ target }) => ('node' in target ? target.node.data : target.localName));
  expect(targets).toEqual(['[gallery ids="1,2"]']);
});

test('in a page that is laid out as a table lines are judged as anywhere', () => {
  const old = article(`<p>Advertisement</p>${PROSE.repeat(6)}`).replace('<main>', '<table><tr><td>Menu</td><td>').replace('</main>', '</td></tr></table>');
  expect(findClutter(readPage(docOf(old), { url: 'https://harbour.example/2026/ferry' })).map(({ rule }) => rule)).toContain('advertising-label');
});

test('what stands in a cell goes where the cell would, and leaves it empty', () => {
  const icons = [1, 2, 3, 4].map((n) => `<a href="/other/${n}.html"><img src="/a${n}.jpg" alt="Wedding ${n}"> Celebrity wedding, day ${n}</a>`).map((link) => `<div>${link}</div>`).join('');
  const document = docOf(article(`<table><tr><td class="related">${icons}</td><td>${SENTENCE}</td></tr></table>${PROSE.repeat(6)}`));
  const targets = findClutter(readPage(document, { url: 'https://harbour.example/2026/ferry' })).map(({ target }) => ('node' in target ? target.node.data : target.localName));
  expect(targets).toEqual(['div', 'div', 'div', 'div']);
});

test('of a box with a list of other articles and the author, the list goes', () => {
  const list = ['<h3>You may also like</h3><ul>', ...[1, 2, 3].map((n) => `<li><a href="/other/${n}.html"><img src="/a${n}.jpg" alt=""> Celebrity wedding on the hill, day ${n}</a></li>`), '</ul>'].join('');
  const about = `<section class="author-box"><h4>About the author</h4><p>Ann Example keeps the light on the outer mole. ${SENTENCE}</p></section>`;
  const document = docOf(article('', { head: '<meta name="author" content="Ann Example">' }).replace('</article>', `</article><div class="after">${list}<p>One.</p>${about}</div>`));
  const snippets = findClutter(readPage(document, { url: 'https://harbour.example/2026/ferry' })).map(({ snippet }) => snippet).join();
  expect(snippets).toContain('Celebrity wedding');
  expect(snippets).not.toMatch(/Ann Example|About the author/);
});
