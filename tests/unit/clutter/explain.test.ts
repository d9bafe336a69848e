import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/page.ts';
import { findClutter } from '../../../src/clutter/find-clutter.ts';

const SENTENCE = 'The ferry company said on Tuesday that the boat would not sail again before the harbour wall had been repaired, which nobody expected. ';
const ODD = '<div class="copy-code"><button>Copy</button></div><footer class="more-box"><h4>Follow Along</h4><p><a href="/x">Learn More</a></p></footer><div class="audio-promo"><p>Hear more on our podcast</p><a href="/podcasts/the-quay">The Quay, every Friday</a></div>';
const html = `<title>The last ferry</title><article><h1>The last ferry</h1>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(9)}<p>Advertisement</p>${ODD}</article>`;

test('where the classifier decided, the reason names the grounds; where a rule did, it is the rule’s own', () => {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const verdicts = findClutter(readPage(document, { url: 'https://coast.example/news/ferry' }));
  const learned = verdicts.filter(({ rule }) => rule === 'classifier');
  expect(learned.length).toBeGreaterThan(0);
  for (const { reason, grounds = [] } of learned) {
    expect(grounds.length).toBeGreaterThan(0);
    expect(reason).toMatch(grounds.length === 2 ? /^[^:]+: [^;]+; [^;]+$/ : /^[^:]+: [^;]+$/);
  }
  const ruled = verdicts.filter(({ rule }) => rule !== 'classifier');
  expect(ruled.map(({ rule, grounds }) => [rule, grounds])).toContainEqual(['advertising-label', undefined]);
});

test('a later look at the page names the same grounds', () => {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const look = () => findClutter(readPage(document, { url: 'https://coast.example/news/ferry' })).map(({ reason }) => reason);
  expect(look()).toEqual(look());
});
