import { expect, test } from 'vitest';
import { splitText } from '../../../src/clutter/split-text.ts';

function textIn(html: string): { box: Element; node: Text } {
  const box = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  if (!(box?.firstChild instanceof Text)) throw new Error('the box begins with no text');
  return { box, node: box.firstChild };
}

test('pieces get elements, the rest stays, and the node keeps its place', () => {
  const { box, node } = textIn('<p>one two three four<b>five</b></p>');
  const { parts, isWhole } = splitText(node, [{ start: 14, end: 18 }, { start: 4, end: 7 }]);
  expect(parts.map((part) => part.textContent)).toEqual(['four', 'two']);
  expect(box.textContent).toBe('one two three fourfive');
  expect(box.firstChild).toBe(node);
  expect(isWhole()).toBe(true);
});

test('joined, the page is the same, with the same node in it', () => {
  const { box, node } = textIn('<p>one two three<b>four</b></p>');
  const children = box.childNodes.length;
  splitText(node, [{ start: 0, end: 3 }, { start: 8, end: 13 }]).join();
  expect(box.firstChild).toBe(node);
  expect(node.data).toBe('one two three');
  expect(box.childNodes).toHaveLength(children);
});

test('text that the page has changed meanwhile stays as the page wants it', () => {
  const { box, node } = textIn('<p>one two three</p>');
  const split = splitText(node, [{ start: 4, end: 7 }]);
  node.data = 'another text';
  expect(split.isWhole()).toBe(false);
  split.join();
  expect(box.textContent).toBe('another text');
});
