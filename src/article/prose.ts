import { nameOf } from './name.ts';
// This runs before it is known that there is an article, and each time for the first time: plain loops, for what walks lists by their iterators has to be made first.
const PARAGRAPH = 60; // characters; shorter paragraphs are labels and teasers
const MOST = 400; // paragraphs looked at; a page with more is told by these
const FEW = 1000; // characters in paragraphs; with fewer, a page may be written in lines that end in a break

/** Paragraphs of a page as a whole, and where most of them stand. */
export type Prose = ReturnType<typeof measureProse>;

/** Measures the paragraphs of a page: `facts` in the units of the page's facts, and `holder`, the element under which most of them stand. Reads only. */
export function measureProse(document: Document) {
  const parents = new Map<Element, number>();
  let chars = 0;
  let linked = 0;
  let paragraphs = 0;
  let score = 0;
  let prices = 0;
  const add = (text: string, holder: Element | null, linksIn: (dense: number) => number): void => {
    if (text.length < PARAGRAPH) return;
    const dense = text.length < 2000 && /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text) ? 2 : 1;
    const size = text.length * dense;
    chars += size;
    linked += Math.min(size, linksIn(dense));
    paragraphs++;
    if (size > 140) score += Math.sqrt(size - 140);
    prices += text.match(/[$€£¥₹]\s?\d/g)?.length ?? 0;
    if (holder) parents.set(holder, (parents.get(holder) ?? 0) + size);
  };
  const found = document.querySelectorAll('p, pre, blockquote > div, article > div');
  for (let n = 0; n < Math.min(MOST, found.length); n++) {
    const paragraph = found[n];
    if (paragraph) add(paragraph.textContent?.trim() ?? '', paragraph.parentElement, (dense) => dense * linkedIn(paragraph));
  }
  if (chars < FEW) for (const holder of broken(document)) for (let node = holder.firstChild; node; node = node.nextSibling) if (node.nodeType === 3) add(node.nodeValue?.trim() ?? '', holder, () => 0);
  const [holder, longest] = [...parents].reduce<[Element | null, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [null, 0]);
  const facts = {
    prose: Math.log1p(chars),
    paragraphs: Math.log1p(paragraphs),
    longest: Math.log1p(longest),
    together: chars ? longest / chars : 0,
    linked: chars ? linked / chars : 0,
    meanLength: Math.log1p(paragraphs ? chars / paragraphs : 0),
    readable: Math.log1p(score),
    prices: Math.log1p(prices),
  };
  return { holder, facts };
}

function linkedIn(paragraph: Element): number {
  const links = paragraph.getElementsByTagName('a');
  let chars = 0;
  for (let n = 0; n < links.length; n++) chars += links[n]?.textContent?.length ?? 0;
  return chars;
}

/** Elements other than paragraphs whose own lines end in a break. */
function broken(document: Document): Set<Element> {
  const breaks = document.getElementsByTagName('br');
  const holders = new Set<Element>();
  for (let n = 0; n < Math.min(MOST, breaks.length); n++) {
    const holder = breaks[n]?.parentElement;
    if (holder && !/^(?:P|PRE)$/.test(nameOf(holder))) holders.add(holder);
  }
  return holders;
}
