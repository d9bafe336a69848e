import { beforeEach, expect, test } from 'vitest';
import { offsetsOf, rangeAt } from '../../../src/highlights/range-at.ts';
import { textOf } from '../../../src/highlights/text-of.ts';
import { page } from './page.ts';

beforeEach(() => page(''));

test('white space is single, blocks and line breaks end lines', () => {
  page('<h1> The  harbour </h1><p>Rain fell\n on <b>the </b> <i>quay</i>.</p>\n<p>One<br>two</p><ul><li>a</li><li>b</li></ul>');
  expect(textOf(document).text).toBe('The harbour\nRain fell on the quay.\nOne\ntwo\na\nb');
});

test('a long run of white space takes no time', () => {
  page(`<pre>a${' '.repeat(200_000)}b</pre><p>c${' '.repeat(200_000)}d</p>`);
  const before = performance.now();
  expect(textOf(document).text).toHaveLength(200_006);
  expect(performance.now() - before).toBeLessThan(1_000); // ms; a search from every space takes a minute
});

test('code keeps its lines', () => {
  page('<p>See</p><pre><code><span>if (x)</span>\n  <span>y  = 1;</span>\n</code></pre><p>end</p>');
  expect(textOf(document).text).toBe('See\nif (x)\n  y  = 1;\nend');
});

test('scripts, fallbacks, formula sources and our own interface are not read; what cleaning hides is', () => {
  page('<p></p><script>a</script><style>b</style><noscript>c</noscript><quietpage-bar>d</quietpage-bar><math><mi>x</mi><annotation>e</annotation></math><p data-quietpage="cue" hidden>f</p>');
  expect(textOf(document).text).toBe('x\nf');
});

test('open shadow roots and their slots are read in the order they are seen', () => {
  page('<p>one</p><x-card><b slot="title">two</b></x-card><p>four</p>');
  const shadow = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
  const slot = document.createElement('slot');
  slot.name = 'title';
  const three = document.createElement('p');
  three.textContent = 'three';
  shadow?.append(slot, three);
  expect(textOf(document).text).toBe('one\ntwo\nthree\nfour');
});

test('every stretch that starts and ends with a letter goes to a range and back', () => {
  page('<p>Rain  fell\n on <b> the </b><i>quay</i>.</p> <pre>a\n  b</pre><div> last\u00a0 words </div>');
  const read = textOf(document);
  for (let start = 0; start < read.text.length; start++) {
    for (let end = start + 1; end <= read.text.length; end++) {
      if (/\s/.test(read.text[start] ?? '') || /\s/.test(read.text[end - 1] ?? '')) continue;
      const range = rangeAt(read, start, end);
      expect(range && offsetsOf(read, range)).toEqual({ start, end });
      expect(range?.toString().replace(/\s+/g, '')).toBe(read.text.slice(start, end).replace(/\s+/g, ''));
    }
  }
});

test('a range may start and end between elements', () => {
  page('<p>one</p><p>two</p><p>three</p>');
  const range = document.createRange();
  range.setStart(document.body, 1);
  range.setEnd(document.body, 2);
  const read = textOf(document);
  const offsets = offsetsOf(read, range);
  expect(offsets && read.text.slice(offsets.start, offsets.end)).toBe('two');
  range.setEnd(document.body, document.body.childNodes.length);
  const more = offsetsOf(read, range);
  expect(more && read.text.slice(more.start, more.end)).toBe('two\nthree');
});

test('a range without text, and a page that changed since it was read, give null', () => {
  page('<p>one</p><p><img></p><p>two</p>');
  const read = textOf(document);
  const range = document.createRange();
  range.selectNode(document.images[0] ?? document.body);
  expect(offsetsOf(read, range)).toBeNull();
  document.querySelector('p')?.replaceChildren('other');
  expect(rangeAt(read, 0, 3)).toBeNull();
});
