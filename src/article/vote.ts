import { Readability } from '@mozilla/readability';
import { cutBlocks } from './block.ts';
import type { Page } from './page.ts';

/** What Readability makes of a page: its metadata, and for every block whether it kept it. */
export type Vote = {
  kept: Uint8Array;
  title: string;
  byline: string | null;
  siteName: string | null;
  publishedTime: string | null;
  lang: string | null;
  dir: string | null;
  excerpt: string | null;
};

const NUMBER = 'data-quietpage-number';
const LONG = 25; // characters; a run this long is told by its words alone, wherever Readability moved it

/** Runs Readability on a copy of the page, which is one long step among small ones. Never throws: a page that it cannot read has no block kept. */
export function* readabilityVote({ document, blocks }: Page): Generator<void, Vote> {
  const kept = new Uint8Array(blocks.length);
  const numbers = numbersOf(blocks);
  const copy = numberedCopy(document, numbers);
  yield;
  const parsed = parse(copy);
  yield;
  if (parsed?.content) mark(kept, blocks, numbers, parsed.content);
  const { title, byline, siteName, publishedTime, lang, dir, excerpt } = parsed ?? {};
  return {
    kept,
    title: title ?? document.title,
    byline: byline || null,
    siteName: siteName || null,
    publishedTime: publishedTime || null,
    lang: lang || document.documentElement?.lang || null,
    dir: dir || null,
    excerpt: excerpt || null,
  };
}

/** For every element that holds blocks itself, the first of them. */
function numbersOf(blocks: Page['blocks']): Map<Element, number> {
  const numbers = new Map<Element, number>();
  for (const { element, index } of blocks) if (!numbers.has(element)) numbers.set(element, index);
  return numbers;
}

/** A copy of the page in which elements that hold blocks carry their number. */
function numberedCopy(document: Document, numbers: ReadonlyMap<Element, number>): Document {
  const copy = document.cloneNode(false) as Document;
  if (!document.documentElement) return copy;
  const root = copy.importNode(document.documentElement, true);
  const copies = [...root.querySelectorAll('*')];
  [...document.documentElement.querySelectorAll('*')].forEach((element, n) => {
    const number = numbers.get(element);
    if (number !== undefined) copies[n]?.setAttribute(NUMBER, String(number));
  });
  // a browser reads the styles of whatever is put into a document; Readability drops them unread
  for (const style of root.querySelectorAll('style')) style.textContent = '';
  copy.append(root);
  return copy;
}

function parse(copy: Document) {
  try {
    return new Readability<Element>(copy, { serializer: (node) => node as Element, charThreshold: 500, keepClasses: true }).parse();
  } catch {
    return null; // Readability gives up on some broken trees; the page then goes without its vote
  }
}

/** A run counts as kept when its words stand again where its own element, or what became of it, stands. */
function mark(kept: Uint8Array, blocks: Page['blocks'], numbers: ReadonlyMap<Element, number>, content: Element): void {
  const texts = new Set<string>();
  const media = new Set<string>();
  for (const { kind, element, text } of cutBlocks(content)) {
    if (kind !== 'text') media.add(numberOf(element));
    else {
      texts.add(`${numberOf(element)} ${text}`);
      if (text.length >= LONG) texts.add(text);
    }
  }
  for (const { index, kind, element, text } of blocks) {
    const number = numbers.get(element) ?? index;
    kept[index] = Number(kind === 'text' ? texts.has(`${number} ${text}`) || (text.length >= LONG && texts.has(text)) : media.has(String(number)));
  }
}

const numberOf = (element: Element): string => element.closest(`[${NUMBER}]`)?.getAttribute(NUMBER) ?? '';
