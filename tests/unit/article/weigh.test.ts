import { expect, test } from 'vitest';
import { WORD_SCORES } from '../../../src/article/classify.ts';
import { GROUNDS } from '../../../src/article/facts/grounds.ts';
import { FACT_NAMES } from '../../../src/article/facts/measure.ts';
import { drain, readPage } from '../../../src/article/page.ts';
import { weigh } from '../../../src/article/weigh.ts';

const SENTENCES = [
  'The ferry company said on Tuesday that the boat would not sail again before the harbour wall had been repaired.',
  'Nobody on the island had expected the storm to last for nine days, and the school stayed closed until the weekend.',
  'The old lighthouse keeper remembered a winter like this one, when bread was carried over the ice on wooden sledges.',
  'Engineers measured the cracks in the wall every morning, wrote the figures into a book and shook their heads again.',
  'Some of the fishermen sailed all the same, and came home with empty nets and a broken mast after half a day at sea.',
  'In the town hall there was talk of a bridge, as there had been after every great storm of the last hundred years.',
  'The baker, who had lost a window, sold his last bread to the children at half the price and then closed the shop.',
  'By Friday the wind had dropped, the first letters arrived from the mainland, and with them came the newspapers.',
];
const SAMPLE = '#sample';

function groundsOf(sample: string) {
  const paragraphs = SENTENCES.map((sentence, n) => `<p>${sentence} ${SENTENCES[(n + 3) % SENTENCES.length]}</p>`);
  const html = `<title>The last ferry</title><main><article><h1>The last ferry</h1>${paragraphs.toSpliced(5, 0, sample).join('')}</article></main>`;
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const page = readPage(document, { url: 'https://coast.example/news/ferry' });
  const element = document.querySelector(SAMPLE);
  return drain(weigh(page, [page.blocks.filter((block) => element?.contains(block.element))]))[0];
}

const STRANGE = 'A sailor from the next island told us how he had once waited for eleven days, and what the harbour looked like after it.';

test('every fact and every score of words belongs to exactly one ground', () => {
  expect(Object.values(GROUNDS).flat().sort()).toEqual([...FACT_NAMES, ...WORD_SCORES].sort());
});

test('where a paragraph like the others leads elsewhere, the link weighs most', () => {
  expect(groundsOf(`<p id="sample"><a href="https://other.example/2024/03/eleven-days-on-the-next-island?utm_source=box">${SENTENCES[0]} ${SENTENCES[5]}</a></p>`)?.[0]).toBe('link');
});

test('where a paragraph like the others is named as something else, the names weigh most', () => {
  expect(groundsOf(`<p id="sample" class="related-promo advertisement newsletter">${STRANGE}</p>`)?.[0]).toBe('names');
});

test('where a paragraph like the others asks for something, its words weigh most', () => {
  expect(groundsOf('<p id="sample">Sign up for our newsletter! Read more: subscribe now.</p>')?.[0]).toBe('words');
});

test('nothing is named of a paragraph like the others, nor of no box at all', () => {
  expect(groundsOf(`<p id="sample">${SENTENCES[0]} ${SENTENCES[5]}</p>`)).not.toContain('link');
  expect(drain(weigh(readPage(document), []))).toEqual([]);
});
