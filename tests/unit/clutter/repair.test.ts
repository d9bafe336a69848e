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
  [`<img src="${PIXEL}" swift-lazy-src="/quay.jpg">`, '/quay.jpg'],
  [`<img src="${PIXEL}"><noscript><img src="/quay.jpg?a=1&amp;b=2"></noscript>`, '/quay.jpg?a=1&b=2'],
])('%s gets its address, and gives it back', (html, address) => {
  const image = picture(html);
  const before = image.getAttributeNames().map((name) => [name, image.getAttribute(name)]);
  const undo = repairPicture(image);
  expect(image.getAttribute('src')).toBe(address);
  undo?.();
  expect(image.getAttributeNames().map((name) => [name, image.getAttribute(name)])).toEqual(before);
});

const written = (image: Element): string => new XMLSerializer().serializeToString(image.closest('picture') ?? image);

test.each([
  ['that wait', '<picture><source data-srcset="/quay,w_640.webp 1x, /quay,w_1280.webp 2x"><img alt=""></picture>', '/quay,w_640.webp'],
  ['that hold a placeholder', `<picture><source srcset="${PIXEL}" data-srcset="/quay.webp"><img src="${PIXEL}" data-src="/quay.jpg"></picture>`, PIXEL],
  ['beside a placeholder of the image', `<picture><source data-srcset="/quay.webp"><img srcset="${PIXEL} 1w"></picture>`, '/quay.webp'],
])('sources %s get their addresses, and give them back', (_, html, src) => {
  const image = picture(html);
  const source = image.closest('picture')?.querySelector('source');
  const before = written(image);
  const undo = repairPicture(image);
  expect(source?.getAttribute('srcset')).toBe(source?.getAttribute('data-srcset'));
  expect([image.getAttribute('src'), image.getAttribute('srcset')]).toEqual([src, null]);
  undo?.();
  expect(written(image)).toBe(before);
});

test.each(['<img src="/quay.jpg" data-src="/large.jpg">', '<img src="/wool-blanket.jpg" data-src="/large.jpg">', `<img src="${PIXEL}">`, '<img alt="none">'])('%s is left alone', (html) => {
  expect(repairPicture(picture(html))).toBeNull();
});

test('sizes that a loader keeps under a name of its own are offered', () => {
  const image = picture('<img src="/theme/spinner2.gif" swift-srcset="/quay-300.jpg 300w, /quay.jpg 1000w">');
  repairPicture(image);
  expect(image.getAttribute('srcset')).toBe('/quay-300.jpg 300w, /quay.jpg 1000w');
});

test('a lazy loader that comes after all keeps what it has set', () => {
  const image = picture('<img data-src="/quay.jpg">');
  const undo = repairPicture(image);
  image.src = '/better.jpg';
  undo?.();
  expect(image.getAttribute('src')).toBe('/better.jpg');
});
