import { contextOf } from '../src/article/facts/context.ts';
import { nameGrams, textGrams } from '../src/article/facts/grams.ts';
import { FACT_NAMES, measure } from '../src/article/facts/measure.ts';
import { readHead } from '../src/article/head.ts';
import { firstPlaces } from '../src/article/may-be-article.ts';
import { pageFacts } from '../src/article/page-facts.ts';
import { pageWords } from '../src/article/page-words.ts';
import { readPage } from '../src/article/page.ts';
import { measureProse } from '../src/article/prose.ts';
import { saidFacts } from '../src/article/said-facts.ts';
import { isUnseen } from '../src/article/to-article.ts';
import { findClutter } from '../src/clutter/find-clutter.ts';
import type { Page } from '../src/article/page.ts';
import { pictureAddress } from '../src/article/picture.ts';

const encode = (array: Float32Array): string => {
  const bytes = new Uint8Array(array.buffer);
  let text = '';
  for (let n = 0; n < bytes.length; n += 8192) text += String.fromCharCode(...bytes.subarray(n, n + 8192));
  return btoa(text);
};

/** Blocks that rules name, as a whole or nearly so. */
function ruled(page: Page): number[] {
  return findClutter(page, { certainty: 'likely' }).flatMap(({ target }) => {
    if (!('node' in target)) {
      const box = page.boxes.get(target);
      return box ? Array.from({ length: box.last - box.first + 1 }, (_, n) => box.first + n) : [];
    }
    const block = page.blocks.find(({ nodes }) => nodes.includes(target.node));
    return block && target.end - target.start >= 0.8 * block.text.length ? [block.index] : [];
  });
}

/** What training needs of one page: a row of facts, the grams and the text of every block, and the facts of the page. */
function collect(html: string, url: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const base = document.createElement('base');
  base.href = url;
  const prose = measureProse(document);
  const head = readHead(document);
  const gateFirst = firstPlaces(document, url);
  const gate = pageFacts(document, saidFacts(url, prose, head));
  const gateWords = pageWords(document, url, prose.holder, head);
  if (!document.querySelector('base')) document.head.prepend(base);
  const page = readPage(document, { url });
  const context = contextOf(page);
  const rows = page.blocks.map((block) => measure(block, context));
  const flat = new Float32Array(rows.length * FACT_NAMES.length);
  rows.forEach((row, n) => flat.set(row, n * FACT_NAMES.length));
  return {
    names: FACT_NAMES,
    gateFirst,
    gate,
    gateWords,
    ruled: ruled(page),
    unseen: page.blocks.filter(isUnseen).map(({ index }) => index),
    rows: encode(flat),
    blocks: page.blocks.map((block) => ({
      kind: block.kind,
      text: block.text,
      src: block.kind === 'text' ? '' : pictureAddress(block.element),
      grams: textGrams(block),
      names: nameGrams(block, context.trailOf(block.element)),
    })),
  };
}

Object.assign(globalThis, { collect });
