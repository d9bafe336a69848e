import { expect, test } from 'vitest';
import { extract } from '../../../src/quietpage.ts';

const sentences = (of: string): string => [`<p>Nobody ${of} had seen so many people at that hour, and the kiosk ran out of coffee before the ramp was down, which had not happened since the spring of the year before.</p>`].concat(['harbour', 'council', 'ferryman'].map((who) => `<p>The ${who} ${of} said on Sunday that it would take another nine days, and that whoever could not wait should take the bus round the bay.</p>`)).join('');

const textOf = (second: string): string => {
  const first = `<article class="story"><h1>The ferry sails again</h1><p class="byline">By Ada Reef</p>${sentences('on the quay')}</article>`;
  const document = new DOMParser().parseFromString(`<title>The ferry sails again</title><main>${first}${second}</main>`, 'text/html');
  return extract(document, { url: 'https://coast.example/2026/ferry' })?.textContent ?? '';
};

test('the story that a page puts after its own is none of it', () => {
  const text = textOf(`<article class="story"><h1>Otters in the basin</h1><p class="byline">By Cy Fjord</p>${sentences('at the lock')}</article>`);
  expect(text).toContain('on the quay');
  expect(text).not.toContain('at the lock');
});

test.each([
  ['a part with a headline, but nothing that makes it a story of its own', `<article class="story"><h1>The second week</h1>${sentences('at the lock')}</article>`],
  ['an entry without a headline of the first order', `<article class="story"><h2>The second week</h2><time>15:30</time>${sentences('at the lock')}</article>`],
])('%s stays', (_, second) => {
  expect(textOf(second)).toContain('at the lock');
});
