import { expect, test } from 'vitest';
import { anchor, anchorAll } from '../../../src/highlights/anchor.ts';
import { describe } from '../../../src/highlights/describe.ts';
import type { Selectors } from '../../../src/highlights/highlight.ts';
import { page, rangeOf } from './page.ts';

const STORY = [
  'Rain fell on the harbour for nine days, and on the tenth the old crane stopped turning.',
  'Nobody had oiled it since the spring, said the keeper, who had asked for oil in March.',
  'The council met twice about the crane and three times about the colour of the new benches.',
  'By summer the benches were green, the crane was rust, and the ships went to the next port.',
];
const story = (...paragraphs: string[]): string => paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

function described(text: string, nth = 0): Selectors {
  const selectors = describe(document, rangeOf(text, nth));
  if (!selectors) throw new Error('no text in the range');
  return selectors;
}

test('a passage is found where it was described', () => {
  page(story(...STORY));
  const selectors = described('asked for oil in March');
  const found = anchor(document, selectors);
  expect(found).toMatchObject({ how: 'exact', doubtful: false });
  expect(found?.range.toString()).toBe('asked for oil in March');
});

test('context, heading and offsets are kept', () => {
  page(`<h2>The crane</h2>${story(...STORY)}`);
  const { quote, position, hint } = described('Nobody had oiled it');
  expect(quote.prefix.endsWith('stopped turning.\n')).toBe(true);
  expect(quote.suffix.startsWith(' since the spring')).toBe(true);
  expect(quote.prefix.length).toBe(64);
  expect(position).toEqual({ type: 'TextPositionSelector', start: 98, end: 117 });
  expect(hint).toEqual({ heading: 'The crane', nth: 0, of: 1, around: '128 the colour of the new be' });
});

test('it is found wherever its paragraph moved', () => {
  page(story(...STORY));
  const selectors = described('The council met twice about the crane');
  page(story('A new line above everything.', STORY[2] ?? '', STORY[0] ?? '', 'An advertisement.', STORY[1] ?? ''));
  const found = anchor(document, selectors);
  expect(found).toMatchObject({ how: 'exact', doubtful: false });
  expect(found?.range.toString()).toBe('The council met twice about the crane');
});

test('other quotes, dashes, spaces, ligatures and soft hyphens are the same text', () => {
  page(story('“The first office”, said the keeper – who’d know – “was finer…”'));
  const selectors = described('“The first office”, said the keeper – who’d know – “was finer…”');
  page(story('"The <i>ﬁrst</i> of\u00adﬁce", said\u00a0the   keeper — who\'d know — "was <b>ﬁner...</b>"'));
  const found = anchor(document, selectors);
  expect(found).toMatchObject({ how: 'normalised', doubtful: false });
  expect(found?.range.toString()).toMatch(/^"The ﬁrst of\u00adﬁce".*ﬁner\.\.\."$/);
});

test('a passage over several paragraphs is found with a box put between them', () => {
  page(story(...STORY));
  const range = document.createRange();
  range.setStart(document.querySelectorAll('p')[1]?.firstChild ?? document, 0);
  range.setEnd(document.querySelectorAll('p')[3]?.firstChild ?? document, 'By summer the benches'.length);
  const selectors = describe(document, range);
  page(story(STORY[0] ?? '', STORY[1] ?? '', 'Subscribe now for the best of the quay, every Tuesday in your letter box, free for the first nine weeks.', ...STORY.slice(2)));
  const found = selectors && anchor(document, selectors);
  expect(found?.doubtful).toBe(false);
  expect(found?.range.toString()).toMatch(/^Nobody had oiled it[^]*By summer the benches$/);
});

test('changed words inside and at the edges are got over', () => {
  page(story(...STORY));
  const selectors = described('By summer the benches were green, the crane was rust, and the ships went to the next port.');
  page(story(...STORY.slice(0, 3), 'In autumn the benches were green, the old crane was scrap, and the ships sailed to the next harbour.'));
  const found = anchor(document, selectors);
  expect(found).toMatchObject({ how: 'approximate', doubtful: false });
  expect(found?.range.toString()).toBe('In autumn the benches were green, the old crane was scrap, and the ships sailed to the next harbour.');
});

test('of equal passages the one with the same surroundings is taken', () => {
  page(story('Alpha. The ships came in. Beta and more.', 'Gamma. The ships came in. Delta and more.', 'Epsilon. The ships came in. Zeta and more.'));
  const selectors = described('The ships came in.', 1);
  page(story('Epsilon. The ships came in. Zeta and more.', 'Gamma. The ships came in. Delta and more.', 'Alpha. The ships came in. Beta and more.', 'Gamma ray.'));
  const found = anchor(document, selectors);
  expect(found?.doubtful).toBe(false);
  expect(found?.range.startContainer.textContent).toMatch(/^Gamma/);
});

test('of passages equal with all their surroundings the same number is taken, and none when their count changed', () => {
  const same = story('The tide table says: high water at noon, low water at six. Ask the keeper for the rest of the week.');
  page(same.repeat(3));
  const selectors = described('low water at six', 1);
  expect(selectors.hint).toMatchObject({ nth: 1, of: 3 });
  page(story('A new beginning.') + same.repeat(3));
  const found = anchor(document, selectors);
  expect(found?.doubtful).toBe(false);
  expect(found?.range.startContainer.parentElement).toBe(document.querySelectorAll('p')[2]);
  page(story('A new beginning.') + same.repeat(2));
  expect(anchor(document, selectors)?.doubtful).toBe(true);
});

test('of equal passages in equal surroundings the same number is taken, when a box was put beside it', () => {
  const menu = ['Climate and weather reports', 'Harbour and shipping news', 'The crane and the council', 'Benches, green and other', 'Letters to the harbour master'];
  page(`${story(...menu)}<h2>All of it</h2>${story(...STORY)}${story(...menu)}`);
  const selectors = described('The crane and the council');
  page(`${story(...menu.slice(0, 2))}<aside>Buy two lamps and get the third for half the price, this week only.</aside>${story(...menu.slice(2))}<h2>All of it</h2>${story(...STORY)}${story(...menu)}`);
  const found = anchor(document, selectors);
  expect(found?.doubtful).toBe(false);
  expect(found?.range.startContainer.parentElement).toBe(document.querySelectorAll('p')[2]);
});

test('a pull quote that takes a passage with all its surroundings is told from it by what stands further off', () => {
  const paragraphs = [...STORY, 'Nobody asked who had bought the paint, which was of the best, or where the old benches had gone.', 'The keeper wrote it all down in his book, with the weather, and put the book back on its shelf.'];
  page(story(...paragraphs));
  const selectors = described('twice about the crane');
  const quoted = `${(STORY[1] ?? '').slice(-60)} ${STORY[2] ?? ''} ${(STORY[3] ?? '').slice(0, 60)}`;
  page(`<article>${story(...paragraphs)}</article><aside>${story('Most read', quoted, 'More of it')}</aside>`);
  const found = anchor(document, selectors);
  expect(found?.doubtful).toBe(false);
  expect(found?.range.startContainer.parentElement?.parentElement?.localName).toBe('article');
  const { around: _, ...hint } = selectors.hint ?? { heading: '', nth: 0, of: 1 };
  page(`<aside>${story(quoted, 'Most read', 'More of it')}</aside><article>${story(...paragraphs)}</article>`);
  expect(anchor(document, { ...selectors, hint })?.doubtful).toBe(true);
  expect(anchor(document, { ...selectors, hint: { ...hint, around: 'x\n\n99999999 far\n-128\n64 ' } })?.doubtful).toBe(true);
  expect(anchor(document, selectors)).toMatchObject({ doubtful: false });
  expect(anchor(document, selectors)?.range.startContainer.parentElement?.parentElement?.localName).toBe('article');
});

test('of two passages of the same words close to each other, the one that is left is not taken for the one that went', () => {
  page(story(...STORY, 'The keeper asked for oil in April too.'));
  const selectors = described('asked for oil in', 0);
  page(story(STORY[0] ?? '', 'Nobody had oiled it since the spring.', ...STORY.slice(2), 'The keeper asked for oil in April too.'));
  expect(anchor(document, selectors)?.doubtful).not.toBe(false);
});

test('when one of several equal passages was rewritten, another of them is not taken for it', () => {
  const teaser = (n: number): string => `<p>Story ${n} of the week, told by the keeper.</p><p>Thirty days at the old harbour</p><p>Written on the quay in month ${n}.</p>`;
  page([1, 2, 3].map(teaser).join(''));
  const selectors = described('Thirty days at the old harbour', 1);
  page([teaser(1), teaser(2).replace('Thirty days at the old harbour', 'What the sea brought in'), '<h2>Other</h2>'].join(''));
  const found = anchor(document, selectors);
  expect(found === null || found.doubtful).toBe(true);
});

test('beside lines of the same pattern a passage that was edited is still told from them', () => {
  const line = (what: string): string => `You comment with your ${what} account. (Log out / Change)`;
  page(story(line('harbour'), line('lighthouse'), line('ferry'), line('customs')));
  const selectors = described(line('lighthouse'));
  page(story(line('harbour'), line('lighthouse').replace('comment', 'may write').replace('Log out', 'Leave'), line('ferry'), line('customs')));
  const found = anchor(document, selectors);
  expect(found?.range.toString()).toContain('lighthouse');
});

test('a line that was edited is not taken for a box put before another of the same words', () => {
  const comment = (minute: number, said: string): string => `<p>16:${minute} from the keeper to</p><p>${said}</p>`;
  const said = 'The council answers the complaint about the unbearable state of the crane';
  page(comment(12, said) + comment(10, said));
  const range = document.createRange();
  range.setStart(document.querySelectorAll('p')[0]?.firstChild ?? document, 0);
  range.setEnd(document.querySelectorAll('p')[1]?.firstChild ?? document, said.length);
  const selectors = describe(document, range);
  page(comment(12, said.replace('answers', 'hears').replace('unbearable', 'sad')) + comment(10, said));
  const found = selectors && anchor(document, selectors);
  expect(found?.doubtful === false ? found.range.toString() : '').not.toContain('16:10');
});

test('a short word out of its surroundings is doubtful, and what is gone is gone', () => {
  page(story(...STORY));
  const word = described('rust');
  const sentence = described('Nobody had oiled it since the spring, said the keeper');
  page(story('Quite another story about the rust of bicycles in the rain.', 'It has nothing to do with ports.'));
  expect(anchor(document, word)?.doubtful).toBe(true);
  expect(anchor(document, sentence)).toBeNull();
});

test('a sentence on the same subject is never taken for the passage', () => {
  page(story('The mayor opened the new bridge on Monday with a speech and a ribbon.'));
  const selectors = described('The mayor opened the new bridge on Monday with a speech');
  page(story('The mayor closed the old tunnel on Friday without a speech or a word.', 'Other things were also done by the mayor.'));
  const found = anchor(document, selectors);
  expect(found === null || found.doubtful).toBe(true);
});

test('text without spaces between words is found after an edit', () => {
  page(story('雨が九日間港に降り続き、十日目に古いクレーンが止まった。', '春から誰も油を差していなかったと番人は言った。'));
  const selectors = described('十日目に古いクレーンが止まった');
  page(story('新しい段落。', '雨が九日間港に降り続き、十日目に古い大型クレーンが止まった。', '春から誰も油を差していなかったと番人は言った。'));
  const found = anchor(document, selectors);
  expect(found?.doubtful).toBe(false);
  expect(found?.range.toString()).toBe('十日目に古い大型クレーンが止まった');
});

test('many passages share one reading, in slices, and stop when asked to', async () => {
  page(story(...STORY));
  const wanted = ['nine days', 'asked for oil', 'three times about', 'the next port'].map((text) => described(text));
  let clock = 0;
  let pauses = 0;
  const slow = { now: () => (clock += 5), budget: 8, pause: async () => void pauses++ };
  const found = await anchorAll(document, wanted, slow);
  expect(found.map((placement) => placement?.range.toString())).toEqual(['nine days', 'asked for oil', 'three times about', 'the next port']);
  expect(pauses).toBeGreaterThan(1);
  expect(await anchorAll(document, wanted, { signal: AbortSignal.abort() })).toEqual([null, null, null, null]);
});

test('a passage from elsewhere, without context, is placed when it stands once', () => {
  page(story(...STORY));
  const foreign: Selectors = { quote: { type: 'TextQuoteSelector', exact: 'the colour of the new benches', prefix: '', suffix: '' } };
  expect(anchor(document, foreign)).toMatchObject({ how: 'exact', doubtful: false });
  page(story(STORY[2] ?? '', STORY[2] ?? ''));
  expect(anchor(document, foreign)?.doubtful).toBe(true);
});

test('a shadow root is a root like any other', () => {
  page('<div></div>');
  const shadow = document.querySelector('div')?.attachShadow({ mode: 'closed' });
  const inner = document.createElement('p');
  inner.textContent = STORY[0] ?? '';
  shadow?.append(inner);
  const range = document.createRange();
  range.selectNodeContents(inner);
  const selectors = shadow && describe(shadow, range);
  expect(selectors && shadow && anchor(shadow, selectors)?.range.toString()).toBe(STORY[0]);
});
