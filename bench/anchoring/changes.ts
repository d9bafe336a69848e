import { pick, type Random, type Spot, textNodes, type Truth } from './truth.ts';

/** Changes the page under a body and keeps the truths true. */
export type Change = (body: Element, truths: Truth[], random: Random) => void;

const BOXES = [
  ['Advertisement', 'Buy two lamps and get the third for half the price, only this week in all our shops.'],
  ['Read more', 'Ten harbours you should see before the ice comes', 'The best benches of the year', 'Why the crane had to go'],
  ['Newsletter', 'Subscribe now for the best of the quay, every Tuesday in your letter box. You can leave at any time.'],
  ['Most read', 'One', 'Two', 'Three', 'Weather: rain from the west, later clear'],
  ['This video cannot be played', 'Your browser is too old for it. Please try another.'],
];

/** Advertisements, teasers and a pull quote of the article's own words, put between blocks. */
export const insertBoxes: Change = (body, _, random) => {
  const places = [...body.querySelectorAll('p, h2, h3, ul, ol, figure, blockquote')].filter((place) => !place.closest('table, button, select'));
  const count = 6 + Math.floor(places.length / 8);
  for (let n = 0; n < count && places.length > 0; n++) pick(places, random)?.before(box(body.ownerDocument, pick(BOXES, random) ?? []));
  const quoted = pick(textNodes(body).filter(({ data }) => data.trim().length > 80), random);
  if (quoted && places.length > 0) pick(places, random)?.before(box(body.ownerDocument, [quoted.data.trim().slice(0, 200)]));
};

function box(document: Document, lines: string[]): Element {
  const made = document.createElement('aside');
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    made.append('\n', paragraph);
  }
  return made;
}

/** Blocks that stand side by side change places. */
export const reorder: Change = (body, _, random) => {
  for (const parent of [body, ...body.querySelectorAll('*')]) {
    const blocks = [...parent.children].filter(({ localName }) => /^(?:p|li|h\d|ul|ol|figure|blockquote|section|tr)$/.test(localName));
    if (blocks.length < 3) continue;
    const slots = blocks.map((block) => {
      const slot = body.ownerDocument.createComment('');
      block.replaceWith(slot);
      return slot;
    });
    for (const slot of slots) {
      const [block] = blocks.splice(Math.floor(random() * blocks.length), 1);
      if (block) slot.replaceWith(block);
    }
  }
};

/** A share of all words replaced, left out or added to. */
export function editWords(share: number): Change {
  return (body, truths, random) => {
    const nodes = textNodes(body).filter(({ data }) => data.trim());
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
    const vocabulary = nodes.flatMap(({ data }) => [...segmenter.segment(data)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : [])));
    for (const node of nodes) {
      const edits: { at: number; length: number; text: string }[] = [];
      for (const { segment, index, isWordLike } of segmenter.segment(node.data)) {
        if (!isWordLike || random() >= share) continue;
        const kind = random();
        const other = pick(vocabulary, random) ?? segment;
        if (kind < 0.6) edits.push({ at: index, length: segment.length, text: other });
        else if (kind < 0.8) edits.push({ at: index, length: segment.length, text: '' });
        else edits.push({ at: index, length: 0, text: `${other} ` });
      }
      if (edits.length > 0) apply(node, edits, truths);
    }
  };
}

function apply(node: Text, edits: { at: number; length: number; text: string }[], truths: Truth[]): void {
  const moved = (offset: number, isStart: boolean): number => {
    let shift = 0;
    for (const { at, length, text } of edits) {
      if (isStart ? at + length <= offset && !(at === offset && length > 0) : at + length < offset || (at + length === offset && length > 0)) shift += text.length - length;
      else if (at < offset && offset < at + length) return at + shift + (isStart ? 0 : text.length);
    }
    return offset + shift;
  };
  for (const { start, end } of truths) {
    if (start.node === node) start.offset = moved(start.offset, true);
    if (end.node === node) end.offset = moved(end.offset, false);
  }
  let data = '';
  let from = 0;
  for (const { at, length, text } of edits) {
    data += node.data.slice(from, at) + text;
    from = at + length;
  }
  node.data = data + node.data.slice(from);
}

/** The same text as a framework would set it again: other elements, text in pieces, comments between, white space folded. */
export const rerender: Change = (body, truths, random) => {
  const { ownerDocument: document } = body;
  for (const node of textNodes(body)) {
    const pre = node.parentElement?.closest('pre');
    if (!pre) foldSpace(node, truths);
    let rest = node;
    while (rest.length > 40 && random() < 0.5) rest = split(rest, 10 + Math.floor(random() * 25), truths, document, random);
  }
  for (const element of body.querySelectorAll('p, div, section, article, span, b, strong, em, i')) {
    if (element.closest('pre, svg, math') || random() < 0.4) continue;
    const inline = /^(?:span|b|strong|em|i)$/.test(element.localName);
    const made = document.createElement(inline ? 'span' : 'div');
    made.className = 'css-1x2y3z';
    made.append(...element.childNodes);
    element.replaceWith(made);
    if (!inline && random() < 0.3) {
      const wrapper = document.createElement('div');
      made.replaceWith(wrapper);
      wrapper.append(made);
    }
  }
};

function foldSpace(node: Text, truths: Truth[]): void {
  const folded = (text: string): string => text.replace(/\s+/g, ' ');
  const { data } = node;
  const moved = (spot: Spot): void => {
    if (spot.node === node) spot.offset = folded(data.slice(0, spot.offset)).length;
  };
  for (const { start, end } of truths) {
    moved(start);
    moved(end);
  }
  node.data = folded(data);
}

function split(node: Text, at: number, truths: Truth[], document: Document, random: Random): Text {
  const rest = node.splitText(at);
  for (const { start, end } of truths) {
    if (start.node === node && start.offset >= at) Object.assign(start, { node: rest, offset: start.offset - at });
    if (end.node === node && end.offset > at) Object.assign(end, { node: rest, offset: end.offset - at });
  }
  rest.before(document.createComment(' '));
  if (random() < 0.4) {
    const span = document.createElement('span');
    node.replaceWith(span);
    span.append(node);
  }
  return rest;
}
