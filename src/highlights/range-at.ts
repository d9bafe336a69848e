import type { RootText } from './text-of.ts';

/** The live range of `text.slice(start, end)`, from its first to its last unit that is no white space; `null` when it holds none or the page has changed there since it was read. */
export function rangeAt(text: RootText, start: number, end: number): Range | null {
  const first = firstEndingAfter(text.ends, start);
  const last = firstEndingAfter(text.starts, end - 1) - 1;
  const [from, to] = [text.nodes[first], text.nodes[last]];
  if (!from || !to || last < first) return null;
  const fromOffset = offsetInNode(text, first, Math.max(start, text.starts[first] ?? 0));
  const toOffset = offsetInNode(text, last, Math.min(end, text.ends[last] ?? 0) - 1);
  if (fromOffset === null || toOffset === null || !from.isConnected || from.getRootNode() !== to.getRootNode()) return null;
  const range = from.ownerDocument.createRange();
  range.setStart(from, fromOffset);
  range.setEnd(to, toOffset + 1);
  return range;
}

/** Where a range's text stands in the root's text, white space at its ends left out; `null` when the range holds no text of this root. */
export function offsetsOf(text: RootText, range: AbstractRange): { start: number; end: number } | null {
  const places = new Map(text.nodes.map((node, place) => [node as Node, place]));
  const start = boundary(text, places, range.startContainer, range.startOffset);
  const end = boundary(text, places, range.endContainer, range.endOffset);
  const slice = text.text.slice(start, end);
  const content = slice.trim();
  if (!content) return null;
  const from = start + slice.indexOf(content);
  return { start: from, end: from + content.length };
}

/** The last heading that starts at or before an offset; empty when there is none. */
export function headingAt({ text, headings }: RootText, offset: number): string {
  let above: RootText['headings'][number] | undefined;
  for (const heading of headings) {
    if (heading.start > offset) break;
    above = heading;
  }
  return above ? text.slice(above.start, above.end) : '';
}

/** Index of the first of the ascending numbers that is above `value`. */
function firstEndingAfter(ascending: number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Offset in the node of the unit that stands at `offset` of the text; `null` when the node no longer reads as it did. */
function offsetInNode({ text, nodes, starts, ends }: RootText, place: number, offset: number): number | null {
  const data = nodes[place]?.data ?? '';
  let at = starts[place] ?? 0;
  const content = text.slice(at, ends[place]);
  let unit = data.search(/\S/);
  if (unit < 0) return null;
  if (data.startsWith(content, unit)) return unit + offset - at;
  for (; at < offset; at++, unit++) {
    if (text[at] !== ' ') {
      if (data[unit] !== text[at]) return null;
    } else while (isSpace(data[unit + 1])) unit++;
  }
  return data[unit] === text[at] || isSpace(data[unit]) ? unit : null;
}

function boundary({ text, starts, ends }: RootText, places: Map<Node, number>, container: Node, offset: number): number {
  const place = places.get(container);
  if (place !== undefined) return offsetAt(text, starts[place] ?? 0, ends[place] ?? 0, (container as Text).data, offset);
  const next = nextRead(places, container, offset);
  return next === undefined ? text.length : (starts[next] ?? 0);
}

/** Where the unit at `offset` of a node's data stands in the text. */
function offsetAt(text: string, start: number, end: number, data: string, offset: number): number {
  let unit = Math.max(0, data.search(/\S/));
  if (data.startsWith(text.slice(start, end), unit)) return Math.max(start, Math.min(end, start + offset - unit));
  let at = start;
  for (; unit < offset && at < end; at++, unit++) {
    if (text[at] === ' ') while (isSpace(data[unit + 1]) && unit + 1 < offset) unit++;
  }
  return at;
}

/** The first text node that was read at or after a boundary point. */
function nextRead(places: Map<Node, number>, container: Node, offset: number): number | undefined {
  const walker = container.ownerDocument?.createTreeWalker(container.getRootNode(), NodeFilter.SHOW_ALL);
  if (!walker) return undefined;
  const child = container.childNodes[offset];
  walker.currentNode = child ?? container;
  for (let node: Node | null = child ?? afterSubtree(walker); node; node = walker.nextNode()) {
    const place = places.get(node);
    if (place !== undefined) return place;
  }
  return undefined;
}

function afterSubtree(walker: TreeWalker): Node | null {
  while (!walker.nextSibling()) if (!walker.parentNode()) return null;
  return walker.currentNode;
}

const isSpace = (unit: string | undefined): boolean => unit !== undefined && /\s/.test(unit);
