import { bare, pick, type Random, rulerOf, textNodes, type Truth } from './truth.ts';

/** A passage by the numbers of its text nodes, so that it can be found in the same page parsed again. */
export type Passage = { start: { node: number; offset: number }; end: { node: number; offset: number }; blocks: number; text: string };

const LONGEST = 2500; // units other than white space; nobody marks more in one go

/** Stretches of text that stand together: the nodes of one leaf block each. */
export function leafBlocks(body: Element): Text[][] {
  const blocks = new Map<Element, Text[]>();
  for (const node of textNodes(body)) {
    if (!node.data.trim()) continue;
    const block = node.parentElement?.closest('p, li, h1, h2, h3, h4, h5, h6, blockquote, td, th, dd, dt, figcaption, pre, div, section, article, body') ?? body;
    const nodes = blocks.get(block);
    if (nodes) nodes.push(node);
    else blocks.set(block, [node]);
  }
  return [...blocks.values()];
}

/** Where words begin and end in a text, by the language's own rules. */
function words(text: string): { start: number; end: number }[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** Passages as readers mark them: a few words, a sentence's length, a whole block, several blocks. Their words stand on the page once; for others see `chooseRepeated`. */
export function choosePassages(body: Element, count: number, random: Random): Passage[] {
  const numbers = new Map(textNodes(body).map((node, number) => [node, number]));
  const blocks = leafBlocks(body).filter((nodes) => nodes.reduce((sum, { data }) => sum + data.trim().length, 0) >= 25);
  const { text: all } = rulerOf(body);
  const chosen: Passage[] = [];
  for (let tries = 0; chosen.length < count && tries < count * 8 && blocks.length > 0; tries++) {
    const at = Math.floor(random() * blocks.length);
    const kind = random();
    const reach = kind < 0.15 ? Math.min(blocks.length - 1, at + 1 + Math.floor(random() * 2)) : at;
    const [first, last] = [blocks[at], blocks[reach]];
    if (!first || !last) continue;
    const passage = kind < 0.15 ? across(first, last) : kind < 0.35 ? across(first, first) : within(first, random, kind < 0.6 ? 4 : 18);
    if (!passage) continue;
    const [from, to] = [numbers.get(passage.start.node), numbers.get(passage.end.node)];
    const text = textBetween(passage, body);
    const units = bare(text);
    if (from === undefined || to === undefined || units.length < 8 || units.length > LONGEST || all.indexOf(units) !== all.lastIndexOf(units)) continue;
    chosen.push({ start: { node: from, offset: passage.start.offset }, end: { node: to, offset: passage.end.offset }, blocks: reach - at + 1, text });
  }
  return chosen;
}

function across(first: Text[], last: Text[]): Truth | null {
  const [from, to] = [first[0], last.at(-1)];
  return from && to ? { start: { node: from, offset: from.data.search(/\S/) }, end: { node: to, offset: to.data.trimEnd().length } } : null;
}

function within(nodes: Text[], random: Random, length: number): Truth | null {
  const all = nodes.flatMap((node) => words(node.data).map((word) => ({ node, ...word })));
  const from = Math.floor(random() * all.length);
  const to = Math.min(all.length - 1, from + 1 + Math.floor(random() * length));
  const [start, end] = [all[from], all[to]];
  return start && end ? { start: { node: start.node, offset: start.start }, end: { node: end.node, offset: end.end } } : null;
}

/** Passages whose words stand on the page more than once, at most 20 times. */
export function chooseRepeated(body: Element, count: number, random: Random): Passage[] {
  const numbers = new Map(textNodes(body).map((node, number) => [node, number]));
  const seen = new Map<string, Truth[]>();
  for (const node of numbers.keys()) {
    const all = words(node.data);
    for (let at = 0; at + 2 < all.length; at++) {
      const [start, end] = [all[at], all[at + 2]];
      if (!start || !end) continue;
      const text = node.data.slice(start.start, end.end);
      if (text.replace(/\s/g, '').length < 8) continue;
      const places = seen.get(text) ?? [];
      places.push({ start: { node, offset: start.start }, end: { node, offset: end.end } });
      seen.set(text, places);
    }
  }
  const repeated = [...seen.values()].filter(({ length }) => length > 1 && length <= 20);
  const chosen: Passage[] = [];
  for (let tries = 0; chosen.length < count && tries < count * 3; tries++) {
    const place = pick(pick(repeated, random) ?? [], random);
    if (!place) break;
    const [from, to] = [numbers.get(place.start.node) ?? 0, numbers.get(place.end.node) ?? 0];
    chosen.push({ start: { node: from, offset: place.start.offset }, end: { node: to, offset: place.end.offset }, blocks: 1, text: textBetween(place, body) });
  }
  return chosen;
}

/** The text of a passage as it is seen. */
export function textBetween({ start, end }: Truth, body: Element): string {
  const nodes = textNodes(body);
  const [first, last] = [nodes.indexOf(start.node), nodes.indexOf(end.node)];
  return nodes.slice(first, last + 1).map((node) => node.data.slice(node === start.node ? start.offset : 0, node === end.node ? end.offset : undefined)).join('');
}

/** The passage in a page parsed anew. */
export function locate(passage: Passage, nodes: Text[]): Truth | null {
  const [from, to] = [nodes[passage.start.node], nodes[passage.end.node]];
  return from && to ? { start: { node: from, offset: passage.start.offset }, end: { node: to, offset: passage.end.offset } } : null;
}
