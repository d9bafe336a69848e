import { expect, test } from 'vitest';
import { findResidue } from '../../../src/article/residue.ts';

const without = (text: string): string => findResidue(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
const SEED = ':max_bytes(150000):strip_icc():focal(749x0:751x2)/Karoline-Leavitt-Expecting-Baby-No-2-122625-3ee9c9c5c0004741808a746cca98b9b2.jpg?w=350&resize=350,220&ssl=1)';

test.each([
  SEED,
  `${SEED}\n\n${SEED.replaceAll('350', '180')}`,
  'filters:no_upscale():max_bytes(150000)/Name.jpg',
  '/fit-in/600x400/harbour.jpg',
  'w_800,h_600,c_fill/harbour.jpg',
  '?w=350&resize=350,220&ssl=1',
  'harbour.jpg?w=350&amp;resize=350,220&amp;ssl=1',
  'https://cdn.example.org/2024/05/harbour-at-dusk.jpg',
  '//cdn.example.org/harbour.webp?quality=80',
  '/wp-content/uploads/2024/05/harbour.jpg',
  'harbour-at-dusk-350x220.jpg',
  'harbour-scaled.jpeg',
  'IMG_1234.JPG',
  'DSC_0042',
  'PXL_20240512_101112.jpg',
  '20240512_101112.jpg',
  'IMG-20240512-WA0003',
  'GettyImages-1234567890',
  'Screenshot 2024-05-12 at 10.11.12.png',
  'Bildschirmfoto 2024-05-12 um 10.11.12.png',
  'WhatsApp Image 2024-05-12 at 10.11.12.jpeg',
  '3ee9c9c5c0004741808a746cca98b9b2.jpg',
  'Night ferry harbour.jpg',
  '[ad_1]',
  '[gallery ids="1,2,3"]',
  '[caption id="attachment_12" align="alignnone" width="300"]',
  '[button link=”http://example.org/kit/” type=”big” newwindow=”yes”]',
  '{{ article.title }}',
  '{% include "promo" %}',
  '<iframe src="https://example.org/embed/1" width="100%"></iframe>',
  '.cls-1{fill:#777f85;}.cls-2{fill:#fff;}',
  '*/?>',
  '%2Ftennis%2Fargentina-wins%2F',
  'Strict Standards: Redefining already defined constructor for class x in /www/wp-db.php on line 56',
])('nothing is left of %s', (text) => {
  expect(without(text).trim()).toBe('');
});

test.each([
  [`The ferry sails again. ${SEED}`, 'The ferry sails again.'],
  [`${SEED} The ferry sails again.`, 'The ferry sails again.'],
  [`The ferry sails again. ${SEED} It is full.`, 'The ferry sails again. It is full.'],
  ['The harbour at dusk (IMG_1234.JPG)', 'The harbour at dusk'],
  ['The harbour at dusk harbour-dusk-350x220.jpg', 'The harbour at dusk'],
  ['The harbour, seen from the mole. https://cdn.example.org/harbour.jpg', 'The harbour, seen from the mole.'],
  ['[caption width="300"] The harbour at dusk[/caption]', 'The harbour at dusk'],
  ['Der Hafen am Abend ?w=350&resize=350,220&ssl=1', 'Der Hafen am Abend'],
  ['港の夕暮れ IMG_1234.JPG', '港の夕暮れ'],
])('the sentence stays: %s', (text, rest) => {
  expect(without(text)).toBe(rest);
});

test.each([
  'Save it as photo-1.jpg and open it again.',
  'Rename the file harbour-350x220.jpg before you upload it.',
  'Then save it as IMG_1234.JPG',
  'The picture “harbour-350x220.jpg” is the smallest of the three.',
  'See https://example.org/harbour.jpg for the whole picture.',
  'See https://example.org/harbour?page=2 for more.',
  'He drove from 10.30 to 12.45 and/or later; it cost 3.50 (in all).',
  'The song [Chorus] goes on [laughs] and she said [the mayor] was right.',
  'Visit Booking.com, web.de or the U.S. office of Node.js.',
  'In 2024/05 the rate was 3.5% (w=weight, h=height).',
  'A JPG, a PNG and a GIF walk into a bar.',
  'The set {a, b} has two members; ${5} is five dollars in no country.',
  'Breaking: 1080x1920 is the new standard, said Section 4(b)(2).',
  'Windows 3.1/95 and AC/DC, 24/7.',
])('left as it is: %s', (text) => {
  expect(without(text)).toBe(text);
});

test('an article about files and addresses keeps what stands in its sentences', () => {
  expect(findResidue('The server answers with harbour-350x220.jpg?w=350&resize=350,220&ssl=1', { technical: true })).toEqual([]);
  expect(findResidue(SEED, { technical: true })).toEqual([]);
});

test("the page's own address printed above its text", () => {
  expect(findResidue('https://example.org/news/ferry.html', { url: 'https://example.org/news/ferry.html?print=1' })).toHaveLength(1);
  expect(findResidue('https://example.org/news/lamp.html', { url: 'https://example.org/news/ferry.html' })).toEqual([]);
});

// each of these, written so often, would take longer than anybody waits if it could be read in more than one way
test.each([
  ['<p>', '<strong>, '], ['<div>', ' and <span>'], ['.a{b:c;d:e;f:g}', ' .h{i:j;k:l}'], ['.a{b:c}', '   '], ['[x', ' a="1"'], ['[x', " a='1 b'"], ['', '['], ['', '(IMG_1234.JPG '], ['', '%20a'],
])('what is never closed is read to its end: %s%s…', (start, again) => {
  const text = `${start}${again.repeat(400)}`;
  expect(findResidue(`${text.slice(0, 3900)}!`).every(({ start, end }) => end > start)).toBe(true);
});
