import { expect, test } from 'vitest';
import { classify } from '../../../src/article/classify.ts';
import { drain, readPage } from '../../../src/article/page.ts';
import { findClutter } from '../../../src/clutter/find-clutter.ts';

const SENTENCE = 'The ferry company said on Tuesday that the boat would not sail again before the harbour wall had been repaired, which nobody expected. ';
const links = (count: number): string => Array.from({ length: count }, (_, n) => `<li><a href="/section-${n}">Section ${n}</a></li>`).join('');
const html = `<title>The last ferry</title><div><ul>${links(90)}</ul></div><article><h1>The last ferry</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(9)}</article>`;

test('what is far from the article belongs to it for certain not, and is left alone on the page', () => {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const page = readPage(document, { url: 'https://coast.example/news/ferry' });
  const judgements = page.judgements();
  expect(judgements.length).toBe(page.blocks.length);
  expect(judgements[0]).toMatchObject({ kind: 'other', junk: 1 });
  const prose = page.blocks.findLast(({ text }) => text.startsWith('The ferry company'));
  expect(judgements[prose?.index ?? -1]?.junk).toBeLessThan(0.5);
  const first = document.querySelector('li');
  expect(findClutter(page).some(({ target }) => !('node' in target) && target.contains(first))).toBe(false);
});

test('prose far from what Readability keeps is looked at all the same; the menu between is not', () => {
  const story = new DOMParser().parseFromString(`<h1>The last ferry</h1><p>${SENTENCE.repeat(8)}</p><ul>${links(90)}</ul><p>${SENTENCE.repeat(5)}</p>`, 'text/html');
  const read = readPage(story, { url: 'https://coast.example/news/ferry' });
  const vote = { ...read.vote(), kept: Uint8Array.from(read.blocks, ({ index }) => Number(index === 1)) };
  const page = {
    ...read,
    vote: () => vote,
    *voting() {
      yield;
      return vote;
    },
  };
  const judgements = drain(classify(page));
  expect(judgements.at(-1)?.junk).toBeLessThan(1);
  expect(judgements.at(-2)?.junk).toBe(1);
});
