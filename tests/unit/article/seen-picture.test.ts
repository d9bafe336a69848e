import { expect, test } from 'vitest';
import { assemble } from '../../../src/article/assemble.ts';
import { readPage } from '../../../src/article/page.ts';
import { seenAddress, seenSrcset, shownMeanwhile } from '../../../src/article/seen-picture.ts';

const element = (html: string): Element => {
  const found = new DOMParser().parseFromString(html, 'text/html').querySelector('img, iframe');
  if (!found) throw new Error('nothing to be seen');
  return found;
};

test.each([
  ['an attribute of the loader’s own name', '<img data-echo="/img/quay.jpg" src="/img/loading.gif">', '/img/quay.jpg'],
  ['one that holds the file, also where there is no src', '<img data-thumb="/img/s.jpg" data-pin-media="/img/quay.jpg">', '/img/quay.jpg'],
  ['an address without an ending, where the name tells what it is', '<img data-actual-src="https://img.example/4711" src="data:image/gif;base64,R0lGODlh">', 'https://img.example/4711'],
  ['a stand-in of any name, where the picture says that it waits', '<img class="td-lazy" src="/img/no-image.png" data-img-url="/img/quay.jpg">', '/img/quay.jpg'],
  ['what has come stays', '<img class="lazyloaded" src="/img/quay-800.jpg" data-src="/img/quay.jpg">', '/img/quay-800.jpg'],
  ['what does not wait is what it is', '<img src="/img/quay.jpg" data-full="/img/quay-4000.jpg" alt="x/y.jpg">', '/img/quay.jpg'],
  ['a width to be filled in', '<img src="data:image/gif;base64,R0lGODlh" data-src="/img/quay_{width}x.jpg">', '/img/quay_1200x.jpg'],
  ['the sources of a picture', '<picture><source data-srcset="/img/quay.webp 800w"><img src="data:image/gif;base64,R0lGODlh"></picture>', '/img/quay.webp'],
  ['the noscript beside the box that holds nothing else', '<span><img src="data:image/gif;base64,R0lGODlh"></span><noscript>&lt;img src="/quay?w=1&amp;amp;h=2"&gt;</noscript>', '/quay?w=1&h=2'],
  ['a frame that leads nowhere yet', '<iframe src="about:blank" data-cmp-src="https://player.example/77"></iframe>', 'https://player.example/77'],
])('%s', (_, html, address) => {
  expect(seenAddress(element(html))).toBe(address);
});

test('sizes are found by whatever name a page keeps them', () => {
  expect(seenSrcset(element('<img data-sizes-list="/img/quay-400.jpg 400w, /img/quay-800.jpg 800w" alt="the quay.jpg 2w">'))).toBe('/img/quay-400.jpg 400w, /img/quay-800.jpg 800w');
});

test.each([
  ['<img class="lazy" src="/img/no-image.png" data-src="/img/quay.jpg">', '/img/no-image.png'],
  ['<img class="lazy" src="/img/blank.gif" data-src="/img/quay.jpg">', '/img/quay.jpg'],
  ['<img src="data:image/gif;base64,R0lGODlh">', ''],
  ['<img src="/img/quay_{width}.jpg">', ''],
  ['<iframe src="/player/77"></iframe>', ''],
])('what is shown meanwhile of %s is %j', (html, address) => {
  expect(shownMeanwhile(element(html))).toBe(address);
});

test('in the article a picture is shown as it is to be seen, and keeps the address that the page has there', () => {
  const page = readPage(new DOMParser().parseFromString('<body><p>One.</p><img class="lazy" src="/no-image.png" data-src="/quay.jpg" alt=""></body>', 'text/html'), { url: 'https://coast.example/ferry' });
  const image = assemble(page, () => true, document)?.querySelector('img');
  expect([image?.getAttribute('src'), image?.getAttribute('srcset')]).toEqual(['https://coast.example/no-image.png', 'https://coast.example/quay.jpg']);
});
