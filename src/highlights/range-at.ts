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
  const start = boundary(text, range.startContainer, range.startOffset);
  const end = boundary(text, range.endContainer, range.endOffset);
  const slice = text.text.slice(start, end);
  const content = slice.trim();
  if (!content) return null;
  const from = start + slice.indexOf(content);
  return { start: from, end: from + content.length };
}

/** Where the text that follows a node starts; the end of the root's text when none does. */
export function offsetAfter(text: RootText, node: Node): number {
  const walker = walkerFrom(node);
  const next = firstRead(placesOf(text), walker, afterSubtree(walker));
  return next === undefined ? text.text.length : (text.starts[next] ?? 0);
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

const placesIn = new WeakMap<RootText, Map<Node, number>>(); // worked out once: a page may have very many pictures

function placesOf(text: RootText): Map<Node, number> {
  const places = placesIn.get(text) ?? new Map(text.nodes.map((node, place) => [node as Node, place]));
  placesIn.set(text, places);
  return places;
}

function boundary(read: RootText, container: Node, offset: number): number {
  const { text, starts, ends } = read;
  const places = placesOf(read);
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
  const child = container.childNodes[offset];
  const walker = walkerFrom(child ?? container);
  return firstRead(places, walker, child ?? afterSubtree(walker));
}

function firstRead(places: Map<Node, number>, walker: TreeWalker, from: Node | null): number | undefined {
  for (let node = from; node; node = walker.nextNode()) {
    const place = places.get(node);
    if (place !== undefined) return place;
  }
  return undefined;
}

function walkerFrom(node: Node): TreeWalker {
  const walker = (node.ownerDocument ?? (node as Document)).createTreeWalker(node.getRootNode(), NodeFilter.SHOW_ALL);
  walker.currentNode = node;
  return walker;
}

function afterSubtree(walker: TreeWalker): Node | null {
  while (!walker.nextSibling()) if (!walker.parentNode()) return null;
  return walker.currentNode;
}

const isSpace = (unit: string | undefined): boolean => unit !== undefined && /\s/.test(unit);
