import { expect, test } from 'vitest';
import { hideTold, isTold } from '../../../src/reader/told.ts';

const ARTICLE = { byline: 'Ines Halloran, Tom Reef', publishedTime: '2026-03-14' };

test.each(['By Ines Halloran, Tom Reef', 'Ines Halloran, Tom Reef', 'By Ines Halloran and Tom Reef', 'By Ines Halloran, Tom Reef, 14 March 2026', '14 March 2026', 'Von Ines Halloran, Tom Reef'])('“%s” says nothing more than the masthead', (line) => {
  expect(isTold(line, ARTICLE, 'en')).toBe(true);
});

test.each(['By Ines Halloran', 'By Ines Halloran, Tom Reef, in Callow', 'By Ines Halloran, editor, and Tom Reef', 'Pictures by Tom Reef', '15 March 2026', 'Updated 14 March 2026, 10:30', 'The ferry sails again.', ''])('“%s” says something else', (line) => {
  expect(isTold(line, ARTICLE, 'en')).toBe(false);
});

test('where nothing is known of author and day, every line stays', () => {
  expect(isTold('By Ines Halloran', { byline: null, publishedTime: null }, 'en')).toBe(false);
});

test('at the beginning such lines are hidden, further down and with a portrait they stay', () => {
  const { body: root } = new DOMParser().parseFromString(`<div><p>By Ines Halloran, Tom Reef</p><time>14 March 2026</time></div><p>Ines Halloran, Tom Reef <img src="/t.jpg" alt=""></p><p>${'The ferry sails again. '.repeat(10)}</p><p>By Ines Halloran, Tom Reef</p>`, 'text/html');
  hideTold(root, { ...ARTICLE, title: '', siteName: null, lang: null, dir: null, excerpt: null, content: '', textContent: '', length: 0, leadImage: null, leftOut: [] }, 'en');
  expect(Array.from(root.querySelectorAll<HTMLElement>('p, time'), ({ hidden }) => hidden)).toEqual([true, true, false, false, false]);
});
