import { nameOf } from './name.ts';
/** What a page is made of: leaf runs of text, and media, in document order. Everything later speaks of blocks. */
export type Block = {
  /** Place in document order, from 0. */
  index: number;
  kind: 'text' | 'image' | 'video' | 'audio' | 'frame' | 'embed';
  /** The block-level element a text run stands in directly, or the medium itself. */
  element: Element;
  /** The text nodes of a run, empty for a medium. */
  nodes: Text[];
  /** A run's text with white space folded; a medium's alt or title. */
  text: string;
  /** Share of the text that stands inside links, 0–1; for a medium 1 if it is linked. */
  linkDensity: number;
  /** The first link in the run, or the link round the medium. */
  link: Element | null;
};

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'LINK', 'META', 'OPTION', 'SELECT', 'TEXTAREA', 'annotation', 'annotation-xml']);
const INLINE = new Set(
  ('A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY RB RP RT S SAMP SMALL SPAN STRIKE NOBR ' +
    'STRONG SUB SUP TIME TT U VAR WBR').split(' '),
);
const BLOCKS = new Set(['DIV', 'LI', 'P', 'SECTION', 'TD', 'TR', 'UL']); // most of what is not inline, told at once
/** What elements are media, by their names. */
export const MEDIA: ReadonlyMap<string, Block['kind']> = new Map([
  ['IMG', 'image'],
  ['VIDEO', 'video'],
  ['AUDIO', 'audio'],
  ['IFRAME', 'frame'],
  ['EMBED', 'embed'],
  ['OBJECT', 'embed'],
]);

/** What a part of a run is put into where it goes alone: no name that a page has rules or scripts for. Runs go on through it. */
export const PART = 'quietpage-part';

const MATHS = 'http://www.w3.org/1998/Math/MathML';

/** Formulas run on in their line, in MathML as in the elements that MathJax makes up. */
const isInline = (element: Element, name: string): boolean => INLINE.has(name) || (!BLOCKS.has(name) && (element.namespaceURI === MATHS || name.startsWith('MJX-') || element.localName === PART));

/** White space folded to single spaces, none at the ends. */
export const fold = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').trim(); // single spaces, the most there is, need nothing

/** What text nodes say together, as it is. */
export function joined(nodes: readonly Text[]): string {
  let text = '';
  for (const { data } of nodes) text += data;
  return text;
}

/** Cuts everything under `root` into blocks. Reads only; cost grows with the number of nodes. */
export function cutBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  let nodes: Text[] = [];
  let links: (Element | null)[] = [];

  const flush = (element: Element): void => {
    if (nodes.length === 0) return;
    const text = fold(joined(nodes));
    if (text) {
      const link = links.find((link) => link) ?? null;
      const linked = link && links.includes(null) ? fold(joined(nodes.filter((_, n) => links[n]))) : text;
      blocks.push({ index: blocks.length, kind: 'text', element, nodes, text, linkDensity: link ? Math.min(1, linked.length / text.length) : 0, link });
    }
    nodes = [];
    links = [];
  };

  const walk = (node: Node, link: Element | null, container: Element): void => {
    if (node.nodeType === 3) {
      nodes.push(node as Text);
      links.push(link);
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = nameOf(element);
    if (SKIPPED.has(name)) return;
    const medium = MEDIA.get(name);
    if (medium) {
      flush(container);
      const text = element.getAttribute('alt') ?? element.getAttribute('title') ?? '';
      blocks.push({ index: blocks.length, kind: medium, element, nodes: [], text, linkDensity: link ? 1 : 0, link });
      return;
    }
    const inline = isInline(element, name);
    const inner = name === 'A' ? element : link;
    if (!inline) flush(container);
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, inner, inline ? container : element);
    if (!inline) flush(element);
  };

  walk(root, null, root);
  flush(root);
  return blocks;
}
