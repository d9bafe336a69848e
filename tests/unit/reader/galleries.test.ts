import { expect, test } from 'vitest';
import { sanitize } from '../../../src/article/sanitize.ts';
import { rowGalleries } from '../../../src/reader/content/galleries.ts';
import { labels } from './labels.ts';

function galleriesOf(html: string): string[] {
  const content = sanitize(html, document);
  rowGalleries(content, labels);
  return Array.from(content.querySelectorAll('.gallery'), (row) => row.getAttribute('aria-label') ?? '');
}

const image = '<img src="https://coast.example/a.jpg" alt="">';

test.each([
  ['a list of pictures', `<ul><li>${image}</li><li>${image}</li><li>${image}</li></ul>`, 3],
  ['figures with captions in a box', `<div><figure>${image}<figcaption>One</figcaption></figure><figure>${image}<figcaption>Two</figcaption></figure></div>`, 2],
  ['a figure of figures with a caption for all', `<figure><figure>${image}</figure><figure>${image}</figure><figcaption>The quay</figcaption></figure>`, 2],
  ['linked pictures', `<p><a href="https://coast.example/1.jpg">${image}</a> <a href="https://coast.example/2.jpg">${image}</a></p>`, 2],
])('%s is a row', (_, html, count) => {
  expect(galleriesOf(html)).toEqual([`Gallery, ${count} pictures`]);
});

test.each([
  ['one picture', `<div>${image}</div>`],
  ['pictures between paragraphs', `<div><p>Rain.</p><figure>${image}</figure><figure>${image}</figure></div>`],
  ['pictures in a sentence', `<p>The sign ${image} and ${image} again.</p>`],
  ['pictures with long texts under them', `<div>${`<figure>${image}<figcaption>${'Rain fell on the harbour. '.repeat(12)}</figcaption></figure>`.repeat(2)}</div>`],
  ['list items of text with a picture', `<ul><li>${image}Herring</li><li>${image}Cod</li></ul>`],
])('%s: no row', (_, html) => {
  expect(galleriesOf(html)).toEqual([]);
});
