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
  const copy = document.cloneNode(true) as Document;
  yield;
  if (copy.body) for (const { element, index } of cutBlocks(copy.body)) if (!element.hasAttribute(NUMBER)) element.setAttribute(NUMBER, String(index));
  yield;
  const parsed = parse(copy);
  yield;
  if (parsed?.content) mark(kept, blocks, parsed.content);
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

function parse(copy: Document) {
  try {
    return new Readability<Element>(copy, { serializer: (node) => node as Element, charThreshold: 500 }).parse();
  } catch {
    return null; // Readability gives up on some broken trees; the page then goes without its vote
  }
}

/** A run counts as kept when its words stand again where its own element, or what became of it, stands. */
function mark(kept: Uint8Array, blocks: Page['blocks'], content: Element): void {
  const texts = new Set<string>();
  const media = new Set<string>();
  for (const { kind, element, text } of cutBlocks(content)) {
    if (kind !== 'text') media.add(numberOf(element));
    else {
      texts.add(`${numberOf(element)} ${text}`);
      if (text.length >= LONG) texts.add(text);
    }
  }
  const first = new Map<Element, number>();
  for (const { index, kind, element, text } of blocks) {
    const number = first.get(element) ?? index;
    first.set(element, number);
    kept[index] = Number(kind === 'text' ? texts.has(`${number} ${text}`) || (text.length >= LONG && texts.has(text)) : media.has(String(number)));
  }
}

const numberOf = (element: Element): string => element.closest(`[${NUMBER}]`)?.getAttribute(NUMBER) ?? '';
