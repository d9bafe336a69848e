import { finish } from './finish.ts';

/** The text below a root, and where each piece of it stands. Offsets count UTF-16 units. */
export type RootText = {
  root: Node;
  /** White space is single outside `pre`; the end of a block and `<br>` are a line feed; nothing at either end. */
  text: string;
  /** The text nodes that hold more than white space, in the order they are read. */
  nodes: Text[];
  /** Where each node's first and last unit other than white space stand in `text` (the end exclusive). */
  starts: number[];
  ends: number[];
  /** Where headings start, ascending, and where each ends. */
  headings: { start: number; end: number }[];
};

const INLINE = new Set(
  ('a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr picture q rb rp rt rtc ruby s samp slot small source span ' +
    'strike strong sub sup time tt u var wbr math mi mn mo ms mtext mrow msub msup msubsup mfrac msqrt mroot semantics svg').split(' '),
);
/** Holds no text that is read: code, raw mark-up, fallbacks, the source of formulas. */
const UNREAD = new Set('annotation annotation-xml audio canvas datalist desc head iframe metadata noscript script select style template textarea title video'.split(' '));
const OWN_UI = 'quietpage-';
const HEADING = /^h[1-6]$/;
const SLICE = 20_000; // units and nodes; about a millisecond
const NODE = 20; // units that a node's own work is worth

type Level = { next: Node | null; slotted: Node[] | null; breaks: boolean; pre: boolean; heading: { start: number; end: number } | null };

/** Reads the text below `root` (a document, element or shadow root; open shadow roots inside are entered) in one go. */
export function textOf(root: Node): RootText {
  return finish(readInSlices(root));
}

/** The same in slices of about a millisecond: `yield`s between them, returns the text. What changes meanwhile may be missed; `rangeAt` notices. */
export function* readInSlices(root: Node): Generator<undefined, RootText> {
  const top = root.nodeType === Node.DOCUMENT_NODE ? ((root as Document).body ?? (root as Document).documentElement) : root;
  const result: RootText = { root, text: '', nodes: [], starts: [], ends: [], headings: [] };
  const parts: string[] = [];
  let length = 0;
  let gap = '';
  const levels: Level[] = top ? [openLevel(top, null)] : [];
  for (let work = 0, level = levels.at(-1); level; level = levels.at(-1), work += NODE) {
    if (work > SLICE) {
      result.text += parts.splice(0).join('');
      yield;
      work = 0;
    }
    const node = takeNext(level);
    if (!node) {
      levels.pop();
      if (level.breaks) gap = '\n';
      if (level.heading) closeHeading(result, level.heading, length);
    } else if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text;
      work += data.length;
      const content = contentOf(data, level.pre);
      if (!content) {
        gap ||= data && (level.pre ? data : ' ');
        continue;
      }
      gap ||= edge(data.slice(0, data.length - data.trimStart().length), level.pre);
      if (length) {
        parts.push(gap);
        length += gap.length;
      }
      result.nodes.push(node as Text);
      result.starts.push(length);
      parts.push(content);
      length += content.length;
      result.ends.push(length);
      gap = edge(data.slice(data.trimEnd().length), level.pre);
    } else if (node.nodeType === Node.ELEMENT_NODE && !isUnread(node as Element)) {
      const inner = openLevel(node, level);
      if (inner.breaks) gap = '\n';
      if (HEADING.test((node as Element).localName)) inner.heading = { start: length + (length && gap ? 1 : 0), end: 0 };
      levels.push(inner);
    }
  }
  result.text += parts.join('');
  return result;
}

/** What a text node gives to the text: no white space at the ends, and single inside unless it stands in `pre`. */
function contentOf(data: string, pre: boolean): string {
  const content = data.trim();
  return pre ? content : content.replace(/\s+/g, ' ');
}

function isUnread(element: Element): boolean {
  return UNREAD.has(element.localName) || element.localName.startsWith(OWN_UI);
}

function openLevel(node: Node, outer: Level | null): Level {
  const { localName = '', shadowRoot = null } = node as Partial<Element>;
  const slotted = localName === 'slot' ? (node as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  return {
    next: (shadowRoot ?? node).firstChild,
    slotted: slotted.length > 0 ? [...slotted].reverse() : null,
    breaks: localName === 'br' || !(INLINE.has(localName) || localName.includes('-')),
    pre: localName === 'pre' || (outer?.pre ?? false),
    heading: null,
  };
}

function takeNext(level: Level): Node | null {
  if (level.slotted) return level.slotted.pop() ?? null;
  const node = level.next;
  if (node) level.next = node.nextSibling;
  return node;
}

function closeHeading({ headings }: RootText, heading: { start: number; end: number }, end: number): void {
  if (end > heading.start) headings.push({ start: heading.start, end });
}

const edge = (space: string, pre: boolean): string => (pre ? space : space && ' ');
