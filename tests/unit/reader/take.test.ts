import { expect, test } from 'vitest';
import { sanitize } from '../../../src/article/sanitize.ts';
import { prepare } from '../../../src/reader/content/content.ts';
import type { About } from '../../../src/reader/take/about.ts';
import { plain } from '../../../src/reader/take/plain.ts';
import { linkToPassage } from '../../../src/reader/take/text-fragment.ts';
import { toMarkdown } from '../../../src/reader/take/to-markdown.ts';
import { toPage } from '../../../src/reader/take/to-page.ts';
import { toText } from '../../../src/reader/take/to-text.ts';
import { labels } from './labels.ts';

const URL_HERE = 'https://coast.example/ferry';
const about: About = {
  title: 'The last ferry',
  facts: ['Marta Lind', 'March 14, 2025'],
  site: 'The Coast',
  url: URL_HERE,
  lang: 'en',
  dir: 'ltr',
  marked: [{ text: 'Rain  fell', note: 'nine days', range: document.createRange() }],
  labels: { highlights: 'Highlights' },
};

function shown(html: string): HTMLElement {
  const content = sanitize(html, document);
  prepare(content, { labels, url: URL_HERE });
  const root = document.createElement('div');
  root.className = 'article';
  root.append(document.importNode(content, true));
  return root;
}

const html = `<h2 data-block="1">Why</h2><p data-block="2">Rain <em>fell</em> on the <a href="https://coast.example/h">harbour</a>.</p>
<figure><img src="https://coast.example/a.jpg" alt="Dusk"><figcaption>At dusk</figcaption></figure>
<table><thead><tr><th>Year</th><th>Crates</th></tr></thead><tbody><tr><td>1954</td><td>310</td></tr></tbody></table>
<pre><code class="language-js">let a = 1;\nlet b;</code></pre><p><del>Not so.</del> <ruby>桟橋<rp>(</rp><rt>さんばし</rt><rp>)</rp></ruby></p>
<p><math display="block"><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></p>
<iframe src="https://video.example/e/1" title="Film"></iframe><ul><li>herring</li><li>cod</li></ul>`;

test('Markdown as GitHub reads it, with source and highlights', () => {
  const markdown = toMarkdown(plain(shown(html)), about);
  expect(markdown).toMatch(/^# The last ferry\n\nMarta Lind · March 14, 2025 · \[The Coast\]\(https:\/\/coast\.example\/ferry\)\n\n## Why\n\nRain \*fell\* on the \[harbour\]/);
  for (const part of ['![Dusk](https://coast.example/a.jpg)', '*At dusk*', '| 1954 | 310 |', '```js\nlet a = 1;\nlet b;\n```', '~Not so.~', '桟橋(さんばし)', '$$\nx^2\n$$', '[Film, video.example](https://video.example/e/1)']) expect(markdown).toContain(part);
  expect(markdown).toMatch(/-\s+herring\n-\s+cod/);
  expect(markdown).toMatch(/## Highlights\n\n> Rain fell\n\nnine days\n$/);
});

test('plain text, a paragraph a line', () => {
  const text = toText(plain(shown(html)), about);
  expect(text).toMatch(/^The last ferry\nMarta Lind · March 14, 2025 · The Coast\nhttps:\/\/coast\.example\/ferry\n\nWhy\n\nRain fell on the harbour\.\n\n/);
  for (const part of ['Year\tCrates', '1954\t310', 'let a = 1;\nlet b;', '- herring\n- cod', '桟橋(さんばし)', '“Rain fell” – nine days']) expect(text).toContain(part);
});

const markdownOf = (html: string, told: Partial<About> = {}): string => toMarkdown(plain(shown(html)), { ...about, marked: [], ...told });
const textOf = (html: string): string => toText(plain(shown(html)), { ...about, marked: [] });
const POWERS = '<p>Some 10<sup>6</sup> crates of H<sub>2</sub>O, x<sup>ab</sup>, the 20<sup>th</sup>: <math><mfrac><mi>a</mi><mi>b</mi></mfrac></math></p>';

test('powers, indices and formulas say in Markdown what they say on the page', () => {
  expect(markdownOf(POWERS)).toContain('Some 10<sup>6</sup> crates of H<sub>2</sub>O, x<sup>ab</sup>, the 20<sup>th</sup>: $\\frac{a}{b}$');
});

test('and in plain text', () => {
  expect(textOf(POWERS)).toContain('Some 10⁶ crates of H₂O, x^(ab), the 20th: \\frac{a}{b}');
});

test('what the article says of tags, entities and marks stays text in Markdown, in cells as well', () => {
  const markdown = markdownOf('<p>&lt;script&gt;alert(1)&lt;/script&gt;, &amp;lt;, a~b, snake_case | pipe</p><p>1. not an item</p><p># no heading</p><table><tr><td>&lt;b&gt; | c</td></tr></table><img src="https://coast.example/a(1).jpg" alt="a](x) &lt;i&gt;">', {
    title: 'A <tag> of *stars*',
    facts: ['Marta [Lind]'],
    marked: [{ text: '<i>Rain</i>', note: '<u>', range: document.createRange() }],
  });
  const said = [
    '# A \\<tag\\> of \\*stars\\*', 'Marta \\[Lind\\]', '\\<script\\>alert(1)\\</script\\>, \\&lt;, a\\~b, snake\\_case | pipe', '1\\. not an item', '\\# no heading',
    '| \\<b\\> \\| c |', '![a\\](x) \\<i\\>](https://coast.example/a%281%29.jpg)', '> \\<i\\>Rain\\</i\\>\n\n\\<u\\>',
  ];
  for (const part of said) expect(markdown).toContain(part);
});

test('notes are Markdown footnotes; other places of the article are named by its page', () => {
  const markdown = markdownOf(
    `<p>Rain.<sup id="r1"><a href="#fn1">1</a></sup> Wind.<sup><a href="${URL_HERE}#fn2">[2]</a></sup> See <a href="#tt">the timetable</a>.</p><h2 id="tt">A timetable</h2>` +
      '<ol><li id="fn1"><p>The third. <a href="#r1">↩</a></p><p>Or fourth.</p></li><li id="fn2">Of <em>nine</em>.</li></ol>',
  );
  expect(markdown).toContain(`Rain.[^1] Wind.[^2] See [the timetable](${URL_HERE}#tt).`);
  expect(markdown).toContain('[^1]: The third.\n\n    Or fourth.\n\n[^2]: Of *nine*.\n');
});

test('a listing is one in Markdown, however the page breaks its lines', () => {
  expect(markdownOf('<pre>a_b &lt; c<br>  d*e*</pre>')).toContain('```\na_b < c\n  d*e*\n```');
});

test('lists keep their numbers and code its lines in plain text', () => {
  const text = textOf('<ol start="3"><li><p>Herring,</p><p>smoked</p></li><li>Cod<ul><li>small</li></ul></li></ol><pre><code>if (a) {\n  b();\n\n  c();\n}\n</code></pre><table><tr><td></td><td>1</td></tr></table>');
  expect(text).toContain('\n\n3. Herring,\n\n   smoked\n\n4. Cod\n   - small\n\nif (a) {\n  b();\n\n  c();\n}\n\n\t1\n');
});

test('one file: its own style, no script, nothing to fetch but pictures that could not be carried', () => {
  const page = toPage(document, plain(shown(html)), about);
  const read = new DOMParser().parseFromString(page, 'text/html');
  expect(page).toMatch(/^<!doctype html>/);
  expect(read.title).toBe('The last ferry');
  expect(read.documentElement.lang).toBe('en');
  expect(read.querySelectorAll('script, link, iframe, [data-block], [tabindex], [aria-label]')).toHaveLength(0);
  expect(read.querySelector('style')?.textContent).not.toMatch(/@import|url\(/);
  expect(read.querySelector('.article p')?.textContent).toBe('Rain fell on the harbour.');
  expect(read.querySelector('a[href="https://coast.example/ferry"]')?.textContent).toBe('The Coast');
});

test('what is taken along leaves the reader as it is', () => {
  const root = shown(html);
  const before = new XMLSerializer().serializeToString(root);
  plain(root);
  expect(new XMLSerializer().serializeToString(root)).toBe(before);
});

test('a short passage is named whole, a long one by its ends; marks that mean something are written out', () => {
  expect(linkToPassage(URL_HERE, ' Rain  fell, well-known ')).toBe(`${URL_HERE}#:~:text=Rain%20fell%2C%20well%2Dknown`);
  expect(linkToPassage(`${URL_HERE}#part`, 'Rain')).toBe(`${URL_HERE}#part:~:text=Rain`);
  expect(linkToPassage(`${URL_HERE}#:~:text=old`, 'Rain')).toBe(`${URL_HERE}#:~:text=Rain`);
  const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
  expect(linkToPassage(URL_HERE, long)).toBe(`${URL_HERE}#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39`);
  expect(linkToPassage(URL_HERE, ' \n ')).toBeNull();
});
