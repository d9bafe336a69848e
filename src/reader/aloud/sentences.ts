import { knownLang } from '../language.ts';

/** A sentence to be spoken: its words, where they stand, the paragraph it belongs to (from 0) and its language, if it is marked. */
export type Sentence = { text: string; range: StaticRange; paragraph: number; lang: string | null; element: Element };

const SKIPPED = '[hidden], figcaption, caption, pre, table, math, svg, rt, rp, nav, [data-embed], sup:has(a[href*="#"]), [role="doc-noteref"], [role="doc-backlink"], .left-out';
const PARAGRAPHS = 'p, li, dd, dt, h1, h2, h3, h4, h5, h6, blockquote, summary, address, div, section, aside, figure';
const WORDS = /[\p{L}\p{N}]/u;

/** A text node, and where it begins in the words of its paragraph. */
type Run = { node: Text; start: number };

/** The sentences of an article in order, without what is not for listening: captions, code, tables, formulas, note marks, ruby. */
export function sentencesOf(root: HTMLElement, lang: string | null): Sentence[] {
  const sentences: Sentence[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.nodeType === 3 || node.nodeName === 'BR') return NodeFilter.FILTER_ACCEPT;
    return (node as Element).matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  let paragraph = -1;
  let block: Element | null = null;
  let runs: Run[] = [];
  let text = '';
  let line = 0; // where the last line of it begins
  const flush = (): void => {
    const found = block ? cut(text, runs, knownLang(block.closest('[lang]')?.getAttribute('lang')) ?? lang) : [];
    if (found.length > 0) paragraph++;
    for (const each of found) if (block) sentences.push({ ...each, paragraph, element: block });
    [runs, text, line] = [[], '', 0];
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement?.closest(PARAGRAPHS) ?? root;
    if (holder !== block) {
      flush();
      block = holder;
    }
    if (node.nodeType === 3) {
      runs.push({ node: node as Text, start: text.length });
      text += (node as Text).data;
    } else if (text.slice(line).trim() === '') flush(); // two line ends part paragraphs
    else line = (text += ' ').length;
  }
  flush();
  return sentences;
}

function cut(text: string, runs: Run[], lang: string | null): Pick<Sentence, 'text' | 'range' | 'lang'>[] {
  const sentences: Pick<Sentence, 'text' | 'range' | 'lang'>[] = [];
  const flat = text.replace(/\s/g, ' '); // where a line of the source ends, no sentence does
  for (const { segment, index } of new Intl.Segmenter(lang ?? undefined, { granularity: 'sentence' }).segment(flat)) {
    if (!WORDS.test(segment)) continue;
    const start = index + (segment.length - segment.trimStart().length);
    const from = pointAt(runs, start, false);
    const to = pointAt(runs, index + segment.trimEnd().length, true);
    const range = new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset });
    sentences.push({ text: segment.replace(/ +/g, ' ').trim(), range, lang });
  }
  return sentences;
}

function pointAt(runs: Run[], at: number, isEnd: boolean): { node: Text; offset: number } {
  const run = runs.findLast(({ start }) => (isEnd ? start < at : start <= at));
  if (!run) throw new RangeError('no text to point at');
  return { node: run.node, offset: Math.min(run.node.length, at - run.start) };
}
