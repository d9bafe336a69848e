import { expect, test } from 'vitest';
import { anchor } from '../../../src/highlights/anchor.ts';
import { describe } from '../../../src/highlights/describe.ts';
import { page, rangeOf } from './page.ts';

const FIRST = 'Rain fell on the harbour for nine days, and on the tenth the old crane stopped turning.';
const SECOND = 'Nobody had oiled it since the spring, said the keeper, who had asked for oil in March.';
const isHidden = (element: Element): boolean => element.closest('[hidden]') !== null;
const over = (from: string, to: string): Range => {
  const range = rangeOf(from);
  const { endContainer, endOffset } = rangeOf(to);
  range.setEnd(endContainer, endOffset);
  return range;
};

test('what is hidden inside a passage is no part of its quote, and it is found with it, without it, and where it is other', () => {
  const between = (hidden: string): void => page(`<p>${FIRST}</p>${hidden}<p>${SECOND}</p>`);
  between('<p hidden>Advertisement</p>');
  const selectors = describe(document, over('on the tenth', 'since the spring'), { isHidden });
  if (!selectors) throw new Error('nothing was seen');
  expect(selectors.quote.exact).toBe('on the tenth the old crane stopped turning.\nNobody had oiled it since the spring');
  expect(selectors.hint?.asRead).toBe('on the tenth the old crane stopped turning.\nAdvertisement\nNobody had oiled it since the spring');
  for (const hidden of ['<p hidden>Advertisement</p>', '<p>Advertisement</p>', '']) {
    between(hidden);
    const found = anchor(document, selectors);
    expect(found).toMatchObject({ how: 'exact', doubtful: false });
    expect(found?.range.toString()).toMatch(/^on the tenth[^]*since the spring$/);
  }
  between('<p>Offers of the week</p>');
  expect(anchor(document, selectors)).toMatchObject({ doubtful: false });
});

test('a selection that begins and ends in something hidden is cut to what is seen; of nothing else there is no passage', () => {
  page(`<p hidden>Watch below</p><p>${FIRST}</p><p hidden>Advertisement</p>`);
  const selectors = describe(document, over('Watch', 'Advertisement'), { isHidden });
  expect(selectors).toMatchObject({ quote: { exact: FIRST } });
  expect(selectors?.hint).not.toHaveProperty('asRead');
  expect(describe(document, rangeOf('Advertisement'), { isHidden })).toBeNull();
});
