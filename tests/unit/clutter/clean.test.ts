import { expect, test } from 'vitest';
import { clean } from '../../../src/clutter/clean.ts';
import { ATTRIBUTE } from '../../../src/clutter/style.ts';
import { article, docOf, serialised } from './page.ts';

const CARDS = `<aside class="related-posts"><h3>Related</h3>${[1, 2, 3].map((n) => `<a href="/other/story-${n}.html"><img src="/thumb-${n}.jpg" alt=""><b>Celebrity wedding ${n}</b></a>`).join('')}</aside>`;
const hiddenIn = (document: Document): Element[] => [...document.querySelectorAll(`[${ATTRIBUTE}]`)];

test('what is left over is hidden and listed; undo gives back the identical page', async () => {
  const document = docOf(article(`<p>Watch video below :</p>${CARDS}`));
  const before = serialised(document);
  const cleaning = clean(document);
  await cleaning.settled();
  expect(hiddenIn(document).map((element) => element.getAttribute(ATTRIBUTE))).toEqual(['cue', 'promo']);
  expect(cleaning.ledger().map(({ kind, snippet, shown }) => [kind, snippet.slice(0, 11), shown])).toEqual([
    ['cue', 'Watch video', false],
    ['promo', 'Related Cel', false],
  ]);
  cleaning.undo();
  expect(serialised(document)).toBe(before);
});

test('what is only likely left over is told to whoever reads on with it, and stays on the page', async () => {
  const document = docOf(article('<p>Watch video below :</p><p>For more on the ferry and its people, see <a href="/2026/02/crew.html">our pages on the crew</a>.</p>'));
  const told: string[] = [];
  const cleaning = clean(document, { onRead: () => (verdicts) => void told.push(...verdicts.map(({ rule }) => rule)) });
  await cleaning.settled();
  expect(told).toEqual(expect.arrayContaining(['dangling-cue', 'related-line']));
  expect(cleaning.ledger().map(({ rule }) => rule)).toEqual(['dangling-cue']);
});

test('an advertisement goes from a box that asks for an address, though the box stays', async () => {
  const document = docOf(article('<div class="newsletter"><h3>Sign up for our newsletter</h3><iframe src="https://adserver.example/www/delivery/afr.php?zoneid=12"></iframe><form action="/subscribe"><input type="email"><button>Subscribe</button></form></div>'));
  const before = serialised(document);
  const cleaning = clean(document, { kinds: ['ad'] });
  await cleaning.settled();
  expect(hiddenIn(document).map(({ localName }) => localName)).toEqual(['iframe']);
  cleaning.choose({ kinds: ['ad', 'cta'] });
  expect(cleaning.ledger().map(({ kind }) => kind)).toEqual(['cta']);
  cleaning.undo();
  expect(serialised(document)).toBe(before);
});

test('what comes later is hidden when it comes, and nothing after undo', async () => {
  const document = docOf(article());
  const cleaning = clean(document);
  await cleaning.settled();
  expect(hiddenIn(document)).toEqual([]);
  const add = (): void => document.querySelector('.body')?.append(...new DOMParser().parseFromString(CARDS, 'text/html').body.children);
  add();
  await expect.poll(() => hiddenIn(document).length).toBe(1);
  cleaning.undo();
  add();
  await cleaning.settled();
  expect(hiddenIn(document)).toEqual([]);
});

test('a kind, or a box known by its signature, is shown again and hidden again', async () => {
  const document = docOf(article(`<p>Watch video below :</p>${CARDS}`));
  const cleaning = clean(document);
  await cleaning.settled();
  const signature = cleaning.ledger().find(({ kind }) => kind === 'promo')?.signature ?? '';
  cleaning.choose({ spared: { kinds: ['cue'], signatures: [signature] } });
  expect(hiddenIn(document)).toEqual([]);
  expect(cleaning.ledger().map(({ shown }) => shown)).toEqual([true, true]);
  cleaning.choose({ spared: { kinds: [], signatures: [] }, kinds: ['promo'] });
  expect(hiddenIn(document).map((element) => element.localName)).toEqual(['aside']);
  expect(cleaning.ledger().map(({ kind }) => kind)).toEqual(['promo']);
});

test('of things without a name only those that say the same are shown again together', async () => {
  const document = docOf(article('<p>Watch video below:</p><p>Story continues below</p><p>Watch video below:</p>'));
  const cleaning = clean(document);
  await cleaning.settled();
  cleaning.choose({ spared: { kinds: [], signatures: [cleaning.ledger()[0]?.signature ?? ''] } });
  expect(cleaning.ledger().map(({ shown }) => shown)).toEqual([true, false, true]);
});

test('what cannot be seen anyway is left alone', async () => {
  const document = docOf(article(CARDS));
  const cleaning = clean(document, { seen: () => 'unseen' });
  await cleaning.settled();
  expect(hiddenIn(document)).toEqual([]);
});
