import { expect, test } from 'vitest';
import { sanitize } from '../../../src/article/sanitize.ts';
import { prepare } from '../../../src/reader/content/content.ts';
import { lowerHeadings } from '../../../src/reader/content/headings.ts';
import { scrollTables } from '../../../src/reader/content/tables.ts';
import { labels } from './labels.ts';

const levels = (html: string): string => {
  const content = sanitize(html, document);
  lowerHeadings(content);
  return Array.from(content.querySelectorAll('h1,h2,h3,h4,h5,h6'), (heading) => heading.localName).join(' ');
};

test('headings stand under the title without gaps, whatever the page began with', () => {
  expect(levels('<h1>a</h1><h3>b</h3><h3>c</h3><h2>d</h2>')).toBe('h2 h3 h3 h3');
  expect(levels('<h3>a</h3><h5>b</h5><h3>c</h3>')).toBe('h2 h3 h2');
  expect(levels('<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2>')).toBe('h2 h3 h4 h2');
});

test('a renamed heading keeps its number, its name and its words', () => {
  const content = sanitize('<h4 id="way" data-block="7">A <em>way</em></h4>', document);
  lowerHeadings(content);
  const heading = content.querySelector('h2#way[data-block="7"]');
  expect(heading?.textContent).toBe('A way');
  expect(heading?.querySelector('em')).not.toBeNull();
});

test('a table scrolls in a box named by its caption; a table in a table stays', () => {
  const content = sanitize('<table><caption> Freight </caption><tbody><tr><td><table><tbody><tr><td>1</td></tr></tbody></table></td></tr></tbody></table>', document);
  scrollTables(content, labels);
  const boxes = content.querySelectorAll('.scroll');
  expect(boxes).toHaveLength(1);
  expect(boxes[0]?.getAttribute('aria-label')).toBe('Freight');
});

const prepared = (html: string): DocumentFragment => {
  const content = sanitize(html, document);
  prepare(content, { labels, url: 'https://coast.example/ferry' });
  return content;
};

test('a picture that stands in the place of another is known by its own address; one in several sizes keeps them', () => {
  const [first, second] = prepared('<img src="/no-image.png" srcset="/quay.jpg" alt=""><img src="/pier.jpg" srcset="/pier.jpg 400w, /pier-2.jpg 800w" alt="">').querySelectorAll('img');
  expect([first?.getAttribute('src'), first?.hasAttribute('srcset')]).toEqual(['/quay.jpg', false]);
  expect([second?.getAttribute('src'), second?.getAttribute('srcset')]).toEqual(['/pier.jpg', '/pier.jpg 400w, /pier-2.jpg 800w']);
});

test.each([
  ['KaTeX', '<span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span><span class="katex-html" aria-hidden="true">x</span></span>'],
  ['MathJax 2', '<span class="MathJax"><nobr>x</nobr><span class="MJX_Assistive_MathML"><math><mi>x</mi></math></span></span>'],
  ['MathJax 3', '<mjx-container><mjx-math aria-hidden="true"></mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container>'],
  ['MathJax, drawn', '<mjx-container><svg><defs><path id="MJX-1-x" d="M0 0"></path></defs></svg><math><mi>x</mi></math></mjx-container>'],
])('a formula of %s is there once, as MathML', (_, html) => {
  const content = prepared(`<p>${html}</p>`);
  expect(content.querySelectorAll('math')).toHaveLength(1);
  expect(content.querySelector('svg, img')).toBeNull();
  expect(content.textContent).toBe('x');
});

test('a formula that is only drawn stays drawn', () => {
  expect(prepared('<p><span class="katex-html">x</span></p>').textContent).toBe('x');
});

test('a player whose film a script would have brought becomes a link to the page; one with a film stays', () => {
  const content = prepared('<video data-block="3" src="blob:https://coast.example/1"></video><video src="https://coast.example/f.mp4"></video>');
  expect(content.querySelector('a[data-embed="video"][data-block="3"]')?.getAttribute('href')).toBe('https://coast.example/ferry');
  expect(content.querySelectorAll('video')).toHaveLength(1);
});

test('a frame that the page fills itself is named without a link, and left out where it has no name', () => {
  const content = prepared('<iframe srcdoc="<p>1954</p>" title="Freight by year"></iframe><iframe srcdoc="<p>1955</p>"></iframe>');
  expect(Array.from(content.querySelectorAll('[data-embed]'), (each) => [each.getAttribute('data-title'), each.getAttribute('aria-label'), each.hasAttribute('href'), each.getAttribute('role')])).toEqual([['Freight by year', 'Freight by year', false, 'img']]);
});

test('pictures wait until they come near', () => {
  expect(prepared('<img src="https://coast.example/a.jpg">').querySelector('img')?.getAttribute('loading')).toBe('lazy');
});

test('a link round a picture that nobody describes is named by where it leads', () => {
  const content = prepared('<a href="https://www.coast.example/x"><img src="https://coast.example/a.png" alt=""></a>');
  expect(content.querySelector('a')?.getAttribute('aria-label')).toBe('coast.example');
});

test('terms without meanings are paragraphs; a list of both stays', () => {
  expect(prepared('<dl><dt data-block="3">Herring</dt></dl>').querySelector('div > p[data-block="3"]')?.textContent).toBe('Herring');
  expect(prepared('<dl><dt>Herring</dt><dd>A fish</dd></dl>').querySelectorAll('dl > dt, dl > dd')).toHaveLength(2);
});

test('a link around nothing leads nowhere, and what stands beside items becomes one', () => {
  const content = prepared('<p><a href="https://coast.example/x" id="x"></a>Text</p><ul>Loose <b>words</b><li>herring</li><p>cod</p></ul>');
  expect(content.querySelector('a#x')?.hasAttribute('href')).toBe(false);
  expect(Array.from(content.querySelectorAll('ul > *'), ({ localName, textContent }) => [localName, textContent])).toEqual([['li', 'Loose words'], ['li', 'herring'], ['li', 'cod']]);
});
