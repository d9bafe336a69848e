import { knownLang } from '../language.ts';

/** A sentence to be spoken: its words, where they stand, the paragraph it belongs to (from 0) and its language, if it is marked. */
export type Sentence = { text: string; range: StaticRange; paragraph: number; lang: string | null; element: Element };

const SKIPPED = 'figcaption, caption, pre, table, math, svg, rt, rp, nav, [data-embed], sup:has(a[href*="#"]), [role="doc-noteref"], [role="doc-backlink"], .left-out';
const PARAGRAPHS = 'p, li, dd, dt, h1, h2, h3, h4, h5, h6, blockquote, summary, address, div, section, aside, figure';
const WORDS = /[\p{L}\p{N}]/u;

/** The sentences of an article in order, without what is not for listening: captions, code, tables, formulas, note marks, ruby. */
export function sentencesOf(root: HTMLElement, lang: string | null): Sentence[] {
  const sentences: Sentence[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.nodeType === 3) return NodeFilter.FILTER_ACCEPT;
    return (node as Element).matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  let paragraph = -1;
  let block: Element | null = null;
  let nodes: Text[] = [];
  const flush = (): void => {
    if (!block || nodes.length === 0) return;
    const found = cut(nodes, knownLang(block.closest('[lang]')?.getAttribute('lang')) ?? lang);
    if (found.length > 0) paragraph++;
    for (const each of found) sentences.push({ ...each, paragraph, element: block });
    nodes = [];
  };
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const holder = node.parentElement?.closest(PARAGRAPHS) ?? root;
    if (holder !== block) {
      flush();
      block = holder;
    }
    nodes.push(node);
  }
  flush();
  return sentences;
}

function cut(nodes: Text[], lang: string | null): Pick<Sentence, 'text' | 'range' | 'lang'>[] {
  const text = nodes.map(({ data }) => data).join('');
  const sentences: Pick<Sentence, 'text' | 'range' | 'lang'>[] = [];
  for (const { segment, index } of new Intl.Segmenter(lang ?? undefined, { granularity: 'sentence' }).segment(text)) {
    if (!WORDS.test(segment)) continue;
    const start = index + (segment.length - segment.trimStart().length);
    const from = pointAt(nodes, start, false);
    const to = pointAt(nodes, index + segment.trimEnd().length, true);
    const range = new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset });
    sentences.push({ text: segment.replace(/\s+/g, ' ').trim(), range, lang });
  }
  return sentences;
}

function pointAt(nodes: Text[], offset: number, isEnd: boolean): { node: Text; offset: number } {
  let before = 0;
  const last = nodes.at(-1);
  if (!last) throw new RangeError('no text to point at');
  for (const node of nodes) {
    if (isEnd ? offset <= before + node.length : offset < before + node.length) return { node, offset: offset - before };
    before += node.length;
  }
  return { node: last, offset: last.length };
}
