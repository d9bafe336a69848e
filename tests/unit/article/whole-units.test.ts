import { expect, test } from 'vitest';
import type { Block } from '../../../src/article/block.ts';
import { readPage } from '../../../src/article/page.ts';
import { wholeUnits } from '../../../src/article/whole-units.ts';

const WORDS = 'Rain fell on the harbour for nine days before the ferry sailed again.';

/** The texts (of pictures: their alt) that are kept of a page, when all but those marked with `data-out` were kept before. */
function keptOf(body: string, mayKeep: (block: Block) => boolean = () => true): string[] {
  const page = readPage(new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html'), { url: 'https://coast.example/ferry' });
  const before = page.blocks.map(({ element }) => !element.closest('[data-out]'));
  return wholeUnits(page, before, mayKeep).flatMap((kept, n) => (kept ? [page.blocks[n]?.text ?? ''] : []));
}

test('a table of figures of which most was kept is kept whole, one of which most went is not', () => {
  expect(keptOf('<table><tr><th>Year</th><th data-out>N</th></tr><tr><td>1954</td><td>3</td></tr></table>')).toEqual(['Year', 'N', '1954', '3']);
  expect(keptOf('<table><tr><td data-out>Home</td><td data-out>News</td><td>1954</td></tr></table>')).toEqual(['1954']);
  expect(keptOf(`<table><tr><td><p>${WORDS}</p></td><td data-out>News</td></tr></table>`)).toEqual([WORDS]);
});

test('what opens something folded stays with it', () => {
  expect(keptOf(`<details><summary data-out>More</summary><p>${WORDS}</p></details>`)).toEqual(['More', WORDS]);
  expect(keptOf('<details data-out><summary>Menu</summary><p>Home</p></details>')).toEqual([]);
});

test.each(['#n1', 'https://coast.example/ferry#n1'])('a note that the kept text points at by %s is kept', (href) => {
  const notes = '<ol><li id="n1" data-out>The third to bear the name.</li><li id="n2" data-out>Nobody asks for this.</li></ol>';
  expect(keptOf(`<p>${WORDS}<sup><a href="${href}">[1]</a></sup></p>${notes}`)).toEqual([`${WORDS}[1]`, 'The third to bear the name.']);
});

test('so is the heading over it, unless it names other articles', () => {
  const page = (heading: string): string[] => keptOf(`<p>${WORDS}<sup><a href="#n1">[1]</a></sup></p><h2 data-out>${heading}</h2><ol><li id="n1" data-out>The third to bear the name.</li></ol>`);
  expect(page('Notes')).toContain('Notes');
  expect(page('You may also like')).not.toContain('You may also like');
});

test('links by words, from what was left out, or to other pages bring nothing back', () => {
  const note = '<aside id="n1" data-out>The third to bear the name.</aside>';
  for (const line of [`<p>${WORDS} <a href="#n1">Read on</a></p>`, `<p data-out>${WORDS}<a href="#n1">1</a></p>`, `<p>${WORDS}<a href="/other#n1">1</a></p>`]) {
    expect(keptOf(line + note)).not.toContain('The third to bear the name.');
  }
});

test('a picture within a line stays with it, one that leads elsewhere, says nothing or is not wanted does not', () => {
  expect(keptOf(`<p>${WORDS} <img data-out alt="x²" src="/m.png"> and on.</p>`)).toEqual([WORDS, 'x²', 'and on.']);
  expect(keptOf(`<p>${WORDS} <a href="/x"><img data-out alt="x²" src="/m.png"></a></p>`)).toEqual([WORDS]);
  expect(keptOf(`<p>${WORDS} <img data-out alt="" src="/m.png"></p>`)).toEqual([WORDS]);
  expect(keptOf(`<p>${WORDS} <img data-out alt="x²" src="/m.png"></p>`, ({ kind }) => kind === 'text')).toEqual([WORDS]);
});

test('a picture or caption that was left out of a row comes back with the others, in a row of few or of mostly junk it does not', () => {
  const cards = (...out: string[]): string => [1, 2, 3, 4, 5].map((n) => `<div class="boat-${n}"><div class="picture"><img alt="boat ${n}" src="/${n}.jpg" ${out[n - 1] ?? ''}></div></div>`).join('');
  const boats = [1, 2, 3, 4, 5].map((n) => `boat ${n}`);
  const words = `<p>${WORDS}</p>`.repeat(9);
  const kept = (row: string): string[] => keptOf(words + row + words).filter((text) => text !== WORDS);
  expect(kept(cards('', 'data-out'))).toEqual(boats);
  expect(kept(cards('data-out', 'data-out'))).toEqual(boats.slice(2));
  expect(kept('<figure><figcaption>North quay</figcaption></figure><figure><figcaption>South quay</figcaption></figure><figure><figcaption data-out>Mole</figcaption></figure>')).toEqual(['North quay', 'South quay']);
});

test.each(['Photo: Ann Example', '(Image: © Harbour Board)', 'Fotos von Ann Example', 'Courtesy of the harbour', 'Ann Example, submitted photo', 'Фото: Ann Example'])('the credit of a picture that was kept stays: %s', (credit) => {
  expect(keptOf(`<img alt="boat" src="/b.jpg"><p>The mole</p><div data-out>${credit}</div>`)).toContain(credit);
  expect(keptOf(`<img alt="boat" data-out src="/b.jpg"><div data-out>${credit}</div>`)).toEqual([]);
  expect(keptOf(`<img alt="boat" src="/b.jpg">${`<p>${WORDS}</p>`.repeat(4)}<div data-out>${credit}</div>`)).not.toContain(credit);
});

test('what is no credit does not stay beside a picture', () => {
  for (const words of ['Photos of the week', 'Imagery', 'More photos']) expect(keptOf(`<img alt="boat" src="/b.jpg"><div data-out>${words}</div>`)).toEqual(['boat']);
});

test('formulas run on in their line, without their source', () => {
  const maths = '<math><semantics><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><annotation encoding="application/x-tex">a+b</annotation></semantics></math>';
  expect(keptOf(`<p>The sum is ${maths} crates, or <mjx-container><mjx-math></mjx-math><mjx-assistive-mml>${maths}</mjx-assistive-mml></mjx-container> of them.</p>`)).toEqual(['The sum is a+b crates, or a+b of them.']);
});

/** The texts that are kept, when all but those marked with `data-out` were kept before; `data-junk` is the chance of a block to be junk. */
function keptBy(body: string): string[] {
  const page = readPage(new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html'), { url: 'https://coast.example/ferry' });
  const kinds = page.judgements()[0]?.kinds ?? expect.fail('no kinds');
  const marked = ({ element, nodes }: Block, name: string): string | null => (nodes[0]?.parentElement ?? element).closest(`[${name}]`)?.getAttribute(name) ?? null;
  const judgements = page.blocks.map((block) => ({ kind: 'promo' as const, kinds, junk: Number(marked(block, 'data-junk') ?? 0) }));
  const before = page.blocks.map((block) => marked(block, 'data-out') === null);
  return wholeUnits({ ...page, judgements: () => judgements }, before, () => true).flatMap((kept, n) => (kept ? [page.blocks[n]?.text ?? ''] : []));
}

test('a list that is the article’s on the whole is kept whole, but for what is stranger than the rest of it', () => {
  const item = (text: string, junk: number, isOut: boolean): string => `<li data-junk="${junk}" ${isOut ? 'data-out' : ''}>${text}</li>`;
  expect(keptBy(`<ul>${item('Berg, Bells', 0.3, true)}${item('Quist, Lamps', 0.2, true)}${item('Lund, Boats', 0.1, false)}</ul>`)).toEqual(['Berg, Bells', 'Quist, Lamps', 'Lund, Boats']);
  expect(keptBy(`<ul>${item('Buy our bells', 0.6, true)}${item('Quist, Lamps', 0.1, false)}${item('Lund, Boats', 0.1, false)}</ul>`)).toEqual(['Quist, Lamps', 'Lund, Boats']);
  expect(keptBy(`<ul>${[1, 2, 3].map((n) => item(`Story ${n}`, 0.5, true)).join('')}</ul>`)).toEqual([]);
});

test('so is a table, of which one must be surer', () => {
  const table = (junk: number): string => `<table>${['Cast', '1871', 'Weight', '90 kg'].map((cell) => `<tr><td data-junk="${junk}" data-out>${cell}</td></tr>`).join('')}</table>`;
  expect(keptBy(table(0.3))).toEqual(['Cast', '1871', 'Weight', '90 kg']);
  expect(keptBy(table(0.4))).toEqual([]);
});

test('what is set as it was written stays after the first of what was kept', () => {
  const letter = '<pre data-junk="0.7" data-out>Dear passengers</pre>';
  expect(keptBy(`<p>${WORDS}</p>${letter}`)).toEqual([WORDS, 'Dear passengers']);
  expect(keptBy(`${letter}<p>${WORDS}</p>`)).toEqual([WORDS]);
  expect(keptBy(`<p>${WORDS}</p><div data-junk="0.7" data-out><math><mi>h</mi><mo>=</mo><mn>3</mn></math></div>`)).toEqual([WORDS, 'h=3']);
});

test('a heading stays over what is kept for sure, a teaser or a heading over something doubtful does not', () => {
  const heading = (junk: number, text = 'Ingredients'): string => `<h2 data-junk="${junk}" data-out>${text}</h2>`;
  expect(keptBy(`${heading(0.4)}<p>${WORDS}</p>`)).toEqual(['Ingredients', WORDS]);
  expect(keptBy(`${heading(0.6)}<p>${WORDS}</p>`)).toEqual([WORDS]);
  expect(keptBy(`${heading(0.4)}<p data-junk="0.3">${WORDS}</p>`)).toEqual([WORDS]);
  expect(keptBy(`${heading(0.4)}<p data-out>${WORDS}</p>`)).toEqual([]);
  expect(keptBy(`${heading(0.4, '<a href="/bells">The bells of the coast</a>, read')}<p>${WORDS}</p>`)).toEqual([WORDS]);
});

test('the words under a picture that say so by their name stay with it', () => {
  const caption = '<div class="photo-caption" data-junk="0.5" data-out>The mole at noon</div>';
  expect(keptBy(`<img alt="boat" src="/b.jpg">${caption}`)).toEqual(['boat', 'The mole at noon']);
  expect(keptBy(`<img alt="boat" src="/b.jpg" data-out>${caption}`)).toEqual([]);
});

test('a doubtful line of a paragraph of which most was kept stays, what is hardly doubted to be junk does not', () => {
  const paragraph = (junk: number): string => `<p>${WORDS}<br><b data-junk="${junk}" data-out>Ada</b></p>`;
  expect(keptBy(paragraph(0.4))).toEqual([WORDS, 'Ada']);
  expect(keptBy(paragraph(0.6))).toEqual([WORDS]);
  expect(keptBy(paragraph(0.4).replace('<p>', '<p data-out>'))).toEqual([]);
  expect(keptBy(`<blockquote><p>${WORDS}</p><a data-junk="0.4" data-out>March 3</a></blockquote>`)).toEqual([WORDS, 'March 3']);
});

test('a post of another service is kept between what is kept, at the end of the page it is not', () => {
  const post = '<blockquote class="twitter-tweet" data-out><p>The ferry sails.</p>— Harbour Board <a href="https://birds.example/1">2 March</a></blockquote>';
  expect(keptOf(`<p>${WORDS}</p>${post}<p>${WORDS}</p>`)).toEqual([WORDS, 'The ferry sails.', '— Harbour Board 2 March', WORDS]);
  expect(keptOf(`<p>${WORDS}</p>${post}`)).toEqual([WORDS]);
});

test('a question that unfolds its answer stays over it, no other line does', () => {
  const answer = '<p>She sails at seven in the evening, every day but Sunday, from the north quay of the old harbour.</p>';
  const kept = (question: string, rest = answer): string[] => keptOf(`<p>${WORDS}</p>${question}${rest}`).slice(1);
  expect(kept('<div class="faq"><button data-out>When does she sail?</button></div>')[0]).toBe('When does she sail?');
  expect(kept('<h3 aria-expanded="false" data-out>When does she sail?</h3>')[0]).toBe('When does she sail?');
  expect(kept('<div class="faq"><button data-out>Show more</button></div>')[0]).not.toBe('Show more');
  expect(kept('<div data-out>When does she sail?</div>')[0]).not.toBe('When does she sail?');
  expect(kept('<div class="faq" data-out><a href="/faq">When does she sail?</a></div>')[0]).not.toBe('When does she sail?');
  expect(kept('<div class="faq"><button data-out>When does she sail?</button></div>', '')).toEqual([]);
});

/** The same where `data-junk` is the chance of a block to be junk. */
function keptOfDoubtful(body: string): string[] {
  const page = readPage(new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html'), { url: 'https://coast.example/ferry' });
  const judgements = page.blocks.map(({ element }, n) => ({ ...(page.judgements()[n] ?? expect.fail('no judgement')), kind: 'cue' as const, junk: Number(element.closest('[data-junk]')?.getAttribute('data-junk') ?? 0) }));
  const before = page.blocks.map(({ element }) => !element.closest('[data-out]'));
  return wholeUnits({ ...page, judgements: () => judgements }, before, () => true).flatMap((kept, n) => (kept ? [page.blocks[n]?.text ?? ''] : []));
}

test('labels of one row stay before what they stand over, also where each was doubted', () => {
  const item = (year: number, junk: number): string => `<div class="item"><div class="year" data-out data-junk="${junk}">${year}</div><div class="text"><h3>The ferry of ${year}</h3><p>${WORDS}</p></div></div>`;
  expect(keptOfDoubtful([1868, 1907, 1931].map((year) => item(year, 0.3)).join(''))).toContain('1907');
  expect(keptOfDoubtful([1868, 1907, 1931].map((year) => item(year, 0.7)).join(''))).not.toContain('1907');
  expect(keptOfDoubtful([1868, 1907].map((year) => item(year, 0.3)).join(''))).not.toContain('1907');
});

test('the count over each picture of a gallery is no such label', () => {
  const item = (n: number): string => `<div class="item"><div class="count" data-out data-junk="0.3">Image ${n} of 3</div><img src="/${n}.jpg" alt="Bow ${n}"><p>${WORDS}</p></div>`;
  expect(keptOfDoubtful([1, 2, 3].map(item).join(''))).toEqual(['Bow 1', WORDS, 'Bow 2', WORDS, 'Bow 3', WORDS]);
});

test('a formula keeps its number', () => {
  expect(keptOfDoubtful('<div><span><math><mi>P</mi><mo>=</mo><mi>I</mi></math></span></div><div data-out data-junk="0.3">(3.1)</div>')).toEqual(['P=I', '(3.1)']);
  expect(keptOfDoubtful(`<p>${WORDS}</p><div data-out data-junk="0.3">(3.1)</div>`)).toEqual([WORDS]);
});

test('a heading that unfolds what is kept stays, whether it asks or not', () => {
  const fold = (heading: string): string => `<h3><button aria-controls="papers" aria-expanded="false" data-out data-junk="0.75">${heading}</button></h3><ul id="papers"><li>a lease</li><li>a photograph</li></ul>`;
  expect(keptOfDoubtful(fold('What to bring'))).toEqual(['What to bring', 'a lease', 'a photograph']);
  expect(keptOfDoubtful(fold('Related articles'))).toEqual(['a lease', 'a photograph']);
});

test('the names of samples of code stay over them', () => {
  const tabs = (junk: number): string => `<div class="tabbed-set"><div role="tablist"><button role="tab" data-out data-junk="${junk}">npm</button><button role="tab" data-out data-junk="${junk}">yarn</button></div><pre>npm install ferry</pre></div>`;
  expect(keptOfDoubtful(tabs(0.6))).toEqual(['npm', 'yarn', 'npm install ferry']);
  expect(keptOfDoubtful(tabs(0.9))).toEqual(['npm install ferry']);
});

test('figures to take along stay, however much they look like an offer', () => {
  expect(keptOfDoubtful(`<p>${WORDS}</p><div data-out data-junk="0.9"><a href="/ferry.csv">Download the table</a></div><div data-out data-junk="0.9"><a href="/ferry.pdf">Download our brochure</a></div><p>${WORDS}</p>`)).toEqual([WORDS, 'Download the table', WORDS]);
});
