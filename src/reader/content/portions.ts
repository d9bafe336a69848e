import { HEADINGS, levelsOf } from './headings.ts';

/** A part of an article's content that is made fit for reading in one go, and the levels its headings have in the whole. */
export type Portion = { nodes: DocumentFragment; levels: number[] };

const WHOLE = 24_000; // weight up to which an article is shown in one go; about a character each, pictures and marks more
const SHOWN = 6_000; // weight of what is shown at first: a screen or two, on a large screen as well
const BEFORE = 1_500; // weight of what stands before the passage that is entered: more than the view shows above it
const SLICE = 5_000; // weight of the other portions: a few milliseconds each
const ELEMENT = 60; // weight of an element beside its text
const MOST = 0.6; // share of the weight; a box that holds this much holds the article

const BLOCKS = new Set('P DIV FIGURE H1 H2 H3 H4 H5 H6 UL OL DL PRE TABLE BLOCKQUOTE HR SECTION ASIDE DETAILS'.split(' '));

/**
 * Cuts inert content, which is used up by it, into portions in the order they are read, and says which of them is the first to be
 * shown when passage `at` (a `data-block` number; `null`: the start) is entered. What cannot be cut between two blocks stays one.
 */
export function portionsOf(content: HTMLElement, at: number | null): { portions: Portion[]; entry: number } {
  const headings = Array.from(content.querySelectorAll(HEADINGS));
  const levels = new Map(levelsOf(headings).map((level, n) => [headings[n], level]));
  const portionOf = (items: Node[]): Portion => {
    const nodes = content.ownerDocument.createDocumentFragment();
    nodes.append(...items);
    return { nodes, levels: Array.from(nodes.querySelectorAll(HEADINGS), (heading) => levels.get(heading) ?? 2) };
  };
  const weights = new Map<Node, number>(); // of what has been weighed
  const weightOf = (node: Node): number => {
    const weight = weights.get(node) ?? weigh(node);
    weights.set(node, weight);
    return weight;
  };
  const items = itemsOf(content, weightOf);
  const found = at === null ? 0 : items.findIndex((item) => lastBlockOf(item) >= at);
  const entered = found === -1 ? items.length - 1 : found;
  if (items.reduce((sum, item) => sum + weightOf(item), 0) <= WHOLE) return { portions: [portionOf(Array.from(content.childNodes))], entry: 0 };

  let from = entered;
  for (let weight = 0; from > 0 && (weight < BEFORE || !mayBegin(items[from])); from--) weight += weightOf(items[from - 1] ?? content);
  const before = slices(items.slice(0, from), weightOf, SLICE);
  const after = slices(items.slice(from), weightOf, SLICE, SHOWN + (entered > from ? BEFORE : 0));
  return { portions: [...before, ...after].map(portionOf), entry: before.length };
}

/** The nodes of an article's content, taken out of boxes that hold nearly all of it and say nothing themselves. */
function itemsOf(box: Element, weightOf: (node: Node) => number): Node[] {
  const nodes = Array.from(box.childNodes);
  const whole = weightOf(box);
  const trunk = nodes.find((node) => node.nodeName === 'DIV' && weightOf(node) > MOST * whole) as Element | undefined;
  if (!trunk || !saysNothing(trunk)) return nodes;
  return nodes.flatMap((node) => (node === trunk ? itemsOf(trunk, weightOf) : node));
}

function saysNothing(box: Element): boolean {
  const isPlain = Array.from(box.attributes).every(({ name }) => name === 'data-block');
  return isPlain && !Array.from(box.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim());
}

/** Stretches of about a weight each, the first of its own, cut before blocks alone: what runs in one line stays together. */
function slices(items: Node[], weightOf: (node: Node) => number, size: number, first = size): Node[][] {
  const all: Node[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const last = all.at(-1);
    if (!last || (weight >= (all.length === 1 ? first : size) && mayBegin(item))) {
      all.push([item]);
      weight = 0;
    } else last.push(item);
    weight += weightOf(item);
  }
  return all;
}

const mayBegin = (item: Node | undefined): boolean => item !== undefined && BLOCKS.has(item.nodeName);

function weigh(item: Node): number {
  if (item.nodeType === 3) return item.nodeValue?.length ?? 0;
  return item.nodeType === 1 ? (item.textContent?.length ?? 0) + ELEMENT * (1 + (item as Element).getElementsByTagName('*').length) : 0;
}

/** The highest passage number in an item, less than any where it has none. */
function lastBlockOf(item: Node): number {
  if (item.nodeType !== 1) return -1;
  const last = Array.from((item as Element).querySelectorAll('[data-block]')).at(-1) ?? (item as Element);
  return Number(last.getAttribute('data-block') ?? -1);
}
