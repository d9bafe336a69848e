import { expect, test } from 'vitest';
import { inert } from '../../../src/article/sanitize.ts';
import { portionsOf } from '../../../src/reader/content/portions.ts';

const WORDS = 'The islanders have bought the launch, and nobody knows yet what it will be for. '.repeat(5);
const paragraphs = (from: number, count: number): string => Array.from({ length: count }, (_, n) => `<p data-block="${from + n}">${from + n}. ${WORDS}</p>`).join('');
const numbersIn = (nodes: DocumentFragment | undefined): number[] => Array.from(nodes?.querySelectorAll('[data-block]') ?? [], (each) => Number(each.getAttribute('data-block')));

test('an article that is not long stays in one portion, its boxes too', () => {
  const { portions, entry } = portionsOf(inert(`<div>${paragraphs(0, 20)}</div>`), 10);
  expect([portions.length, entry]).toEqual([1, 0]);
  expect(portions[0]?.nodes.querySelector('div > p')).not.toBeNull();
});

test('a long one is cut so that nothing is lost and the order is kept, whatever boxes it stands in', () => {
  const html = `<p data-block="0">Deck.</p><div><div data-block="1">${paragraphs(1, 200)}</div><p data-block="201">After.</p></div>`;
  const { portions } = portionsOf(inert(html), null);
  expect(portions.length).toBeGreaterThan(5);
  expect(portions.flatMap(({ nodes }) => numbersIn(nodes))).toEqual(Array.from({ length: 202 }, (_, n) => n));
  expect(portions.map(({ nodes }) => nodes.textContent).join('')).toBe(inert(html).textContent);
});

test.each([[0, 0], [1, 0], [100, 95], [199, 190], [500, 190]])('entered at passage %i, something before it is shown as well', (at, first) => {
  const { portions, entry } = portionsOf(inert(paragraphs(0, 200)), at);
  const shown = numbersIn(portions[entry]?.nodes);
  expect(shown).toContain(Math.min(at, 199));
  expect(shown[0]).toBeGreaterThanOrEqual(first);
  expect(shown[0]).toBeLessThan(Math.max(1, at));
});

test('headings keep the levels they have in the whole', () => {
  const html = `<h2>One</h2>${paragraphs(0, 60)}<h4>Under it</h4>${paragraphs(60, 60)}<h2>Two</h2>${paragraphs(120, 60)}`;
  const { portions } = portionsOf(inert(html), null);
  expect(portions.flatMap(({ levels }) => levels)).toEqual([2, 3, 2]);
  expect(portions.every(({ nodes, levels }) => nodes.querySelectorAll('h2, h4').length === levels.length)).toBe(true);
});

test('lines that run on are not cut, and a box that says something keeps what is in it', () => {
  const running = `<em>${WORDS}</em> and <a href="/x">${WORDS}</a><br>`.repeat(60);
  expect(portionsOf(inert(running), null).portions).toHaveLength(1);
  const { portions } = portionsOf(inert(`<div dir="rtl" lang="ar">${paragraphs(0, 200)}</div>`), null);
  expect(portions[0]?.nodes.querySelectorAll('[dir="rtl"] > p')).toHaveLength(200);
});
