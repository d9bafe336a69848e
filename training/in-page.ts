import { contextOf } from '../src/article/facts/context.ts';
import { nameGrams, textGrams } from '../src/article/facts/grams.ts';
import { FACT_NAMES, measure } from '../src/article/facts/measure.ts';
import { pageFacts } from '../src/article/page-facts.ts';
import { readPage } from '../src/article/page.ts';
import { pictureAddress } from '../src/article/picture.ts';

const encode = (array: Float32Array): string => {
  const bytes = new Uint8Array(array.buffer);
  let text = '';
  for (let n = 0; n < bytes.length; n += 8192) text += String.fromCharCode(...bytes.subarray(n, n + 8192));
  return btoa(text);
};

/** What training needs of one page: a row of facts, the grams and the text of every block, and the facts of the page. */
function collect(html: string, url: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const base = document.createElement('base');
  base.href = url;
  const gate = pageFacts(document, url);
  if (!document.querySelector('base')) document.head.prepend(base);
  const page = readPage(document, { url });
  const context = contextOf(page);
  const start = performance.now();
  const rows = page.blocks.map((block) => measure(block, context));
  const ms = performance.now() - start;
  const flat = new Float32Array(rows.length * FACT_NAMES.length);
  rows.forEach((row, n) => flat.set(row, n * FACT_NAMES.length));
  return {
    names: FACT_NAMES,
    ms,
    gate,
    rows: encode(flat),
    blocks: page.blocks.map((block) => ({
      tag: block.element.nodeName,
      kind: block.kind,
      text: block.text,
      src: block.kind === 'text' ? '' : pictureAddress(block.element),
      grams: textGrams(block),
      names: nameGrams(block, context.trailOf(block.element)),
      up: context.holdersOf(block.element).map((element) => { const box = page.boxes.get(element); return [box?.first ?? block.index, box?.last ?? block.index]; }),
      top: ((box) => [box?.first ?? block.index, box?.last ?? block.index])(page.boxes.get(context.partOf(block.element))),
      signature: `${block.kind} ${context.trailOf(block.element).signature}`,
    })),
  };
}

Object.assign(globalThis, { collect });
