/** Where a passage really stands: kept by text node, so that it follows whatever a change does to the page. */
export type Truth = { start: Spot; end: Spot };
export type Spot = { node: Text; offset: number };

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(list: T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

const UNSEEN = 'script, style, noscript, template, textarea, iframe, select, option, title, svg, math, video, audio, canvas, object';

/** The text nodes a reader could mark, in document order. */
export function textNodes(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(UNSEEN)) nodes.push(node as Text);
  }
  return nodes;
}

/** A text without white space and without units that cannot be seen. */
export const bare = (text: string): string => text.replace(BLANK, '');

const BLANK = /[\s\p{Cf}]+/gu; // white space and units that cannot be seen

/** Positions that do not depend on white space: units that can be seen before each text node of a page. */
export type Ruler = { place: (node: Node, offset: number) => number; text: string };

/** Lays a ruler along the text of a page. A method may place a passage anywhere: text that nobody sees has places too, but no length. */
export function rulerOf(root: Element): Ruler {
  const before = new Map<Node, number>();
  const seen = new Set<Node>(textNodes(root));
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    before.set(node, length);
    if (!seen.has(node)) continue;
    const part = bare((node as Text).data);
    parts.push(part);
    length += part.length;
  }
  const placeOfElement = (node: Node, offset: number): number => {
    const seeker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ALL);
    const child = node.childNodes[offset];
    seeker.currentNode = child ?? node;
    let next: Node | null = seeker.currentNode;
    if (!child) {
      while (next && !seeker.nextSibling()) next = seeker.parentNode();
      next = next && seeker.currentNode;
    }
    for (; next; next = seeker.nextNode()) {
      const found = before.get(next);
      if (found !== undefined) return found;
    }
    return length;
  };
  return {
    text: parts.join(''),
    place(node, offset) {
      const start = before.get(node);
      if (start === undefined) return placeOfElement(node, offset);
      return seen.has(node) ? start + bare((node as Text).data.slice(0, offset)).length : start;
    },
  };
}
