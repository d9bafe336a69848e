import { expect, test } from 'vitest';
import { repairPicture } from '../../../src/clutter/repair.ts';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

function picture(html: string): HTMLImageElement {
  const image = new DOMParser().parseFromString(html, 'text/html').querySelector('img');
  if (!image) throw new Error('no picture');
  return image;
}

test.each([
  [`<img src="${PIXEL}" data-src="/quay.jpg">`, '/quay.jpg'],
  ['<img data-lazy-src="/quay.jpg">', '/quay.jpg'],
  ['<img src="/theme/placeholder.gif" data-original="/quay.jpg">', '/quay.jpg'],
  [`<img src="${PIXEL}"><noscript><img src="/quay.jpg?a=1&amp;b=2"></noscript>`, '/quay.jpg?a=1&b=2'],
])('%s gets its address, and gives it back', (html, address) => {
  const image = picture(html);
  const before = image.getAttributeNames().map((name) => [name, image.getAttribute(name)]);
  const undo = repairPicture(image);
  expect(image.getAttribute('src')).toBe(address);
  undo?.();
  expect(image.getAttributeNames().map((name) => [name, image.getAttribute(name)])).toEqual(before);
});

test.each(['<img src="/quay.jpg" data-src="/large.jpg">', `<img src="${PIXEL}">`, '<img alt="none">'])('%s is left alone', (html) => {
  expect(repairPicture(picture(html))).toBeNull();
});

test('a lazy loader that comes after all keeps what it has set', () => {
  const image = picture('<img data-src="/quay.jpg">');
  const undo = repairPicture(image);
  image.src = '/better.jpg';
  undo?.();
  expect(image.getAttribute('src')).toBe('/better.jpg');
});
