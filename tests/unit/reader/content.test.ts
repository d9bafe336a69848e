import { expect, test } from 'vitest';
import { sanitize } from '../../../src/article/sanitize.ts';
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
