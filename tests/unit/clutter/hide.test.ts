import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/page.ts';
import { findClutter } from '../../../src/clutter/find-clutter.ts';
import { hide } from '../../../src/clutter/hide.ts';
import { article, docOf, serialised } from './page.ts';

const RESIDUE = 'IMG_1234.JPG';

test('finding writes nothing; hiding is undone to the letter', () => {
  const document = docOf(article(`<p>The quay at dusk. ${RESIDUE}</p><p>Watch video below:</p><p>One ${RESIDUE} Two ${RESIDUE}</p>`));
  const before = serialised(document);
  const verdicts = findClutter(readPage(document, { url: '' }));
  expect(serialised(document)).toBe(before);
  const textsOf = (): string[] => readPage(document, { url: '' }).blocks.map(({ text }) => text);
  const texts = textsOf();
  const undo = hide(verdicts);
  expect(textsOf()).toEqual(texts); // a second look sees the same runs
  const hidden = [...document.querySelectorAll('[data-quietpage]')].map((element) => `${element.localName} ${element.getAttribute('data-quietpage')} ${element.textContent?.trim()}`);
  expect(hidden).toEqual([`quietpage-part residue ${RESIDUE}`, 'p cue Watch video below:', `quietpage-part residue ${RESIDUE}`, `quietpage-part residue ${RESIDUE}`]);
  undo();
  expect(serialised(document)).toBe(before);
});

test('nothing to hide, nothing to undo', () => {
  const document = docOf(article());
  const before = serialised(document);
  hide(findClutter(readPage(document, { url: '' })))();
  expect(serialised(document)).toBe(before);
});
