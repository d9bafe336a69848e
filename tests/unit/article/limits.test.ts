import { expect, test } from 'vitest';
import { limits } from '../../../src/article/limits.ts';
import { readPage } from '../../../src/article/page.ts';
import { isUnseen } from '../../../src/article/to-article.ts';

function page(html: string) {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  return readPage(document, { url: 'https://coast.example/ferry' });
}

test('of a long run or a picture one must be surer than of a label before it is left out', () => {
  const { blocks } = page(`<p>Promoted</p><p>${'Rain fell on the harbour. '.repeat(40)}</p><img src="/boat.jpg"><p>${'The ferry did not sail. '.repeat(200)}</p>`);
  const kinds = { promo: 1, ad: 0, cue: 0, residue: 0, share: 0, cta: 0, comment: 0, nav: 0, deco: 0, other: 0 };
  const judged = (junk: number) => blocks.map((_, index) => ({ kind: 'promo' as const, kinds, junk: index === 3 ? 0 : junk }));
  const out = (junk: number): boolean[] => blocks.map(limits({ blocks, judgements: judged(junk) }));
  expect(out(0.1)).toEqual([false, false, false, false]);
  expect(out(0.3)).toEqual([true, false, false, false]);
  expect(out(0.62)).toEqual([true, false, false, false]);
  expect(out(0.7)).toEqual([true, true, true, false]);
});

test('words that nobody sees are no part of an article', () => {
  const { blocks } = page('<p>Rain fell.</p><svg><title>Arrow</title></svg><p>\u200b\u2060</p>');
  expect(blocks.map((block) => [block.text, isUnseen(block)])).toContainEqual(['Rain fell.', false]);
  for (const block of blocks) expect(isUnseen(block)).toBe(block.kind === 'text' && block.text !== 'Rain fell.');
});
