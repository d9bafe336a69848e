import { absolute } from './address.ts';
import { drawingsIn } from './drawing.ts';
import type { Page } from './page.ts';
import { paragraphsIn } from './paragraphs.ts';
import { seenAddress, seenSrcset, shownMeanwhile } from './seen-picture.ts';
import { sparePictures } from './spare-pictures.ts';

const KEPT_TAGS = new Set(
  ('A ABBR ARTICLE ASIDE AUDIO B BDI BDO BLOCKQUOTE BR CAPTION CITE CODE COL COLGROUP DATA DD DEL DETAILS DFN DIV DL DT EM EMBED FIGCAPTION ' +
    'FIGURE H1 H2 H3 H4 H5 H6 HR I IFRAME IMG INS KBD LI MAIN MARK OBJECT OL P PICTURE PRE Q RB RP RT RUBY S SAMP SECTION SMALL SOURCE SPAN ' +
    'STRONG SUB SUMMARY SUP TABLE TBODY TD TFOOT TH THEAD TIME TR TRACK TT U UL VAR VIDEO WBR').split(' '),
);
const ATTRIBUTES = new Set(
  'alt cite class colspan controls datetime dir headers height href hreflang id kind label lang poster reversed rowspan scope span src srcdoc srclang srcset start title type value width'.split(' '),
);
const ADDRESSES = new Set(['cite', 'href', 'poster', 'src']);
const HOLDERS = new Set(['AUDIO', 'IFRAME', 'IMG', 'SOURCE', 'VIDEO']); // of what lazy loading may have put aside
const PICTURE = /^image\//;
const DIVISIONS = new Set(['ADDRESS', 'ARTICLE', 'ASIDE', 'CENTER', 'DIV', 'FIELDSET', 'FOOTER', 'FORM', 'HEADER', 'MAIN', 'NAV', 'SECTION']);
const CELLS = new Set(['TD', 'TH', 'COL', 'COLGROUP', 'TR']);
const VOID = new Set(['BR', 'HR', 'WBR']);
const HEADING_MARK = /^[\s\u200b]*[#¶§🔗\u200b][\s\u200b]*$/u;
const LABELS = new Set(['BUTTON', 'LABEL']);
const MATHS = 'http://www.w3.org/1998/Math/MathML';
const MATHS_ATTRIBUTES =
  'accent accentunder alttext close columnalign columnspacing columnspan dir display displaystyle encoding fence height linethickness lspace mathvariant notation open rowalign rowspacing rowspan rspace scriptlevel separator stretchy width'.split(' ');
/** KaTeX writes each formula twice; the drawing goes, the MathML stays. */
const DRAWN_FORMULA = '.katex-html[aria-hidden="true"]';
const CLASSES = /^(?:language-|lang-|brush:|sourceCode|prettyprint|highlight|hljs|footnote|math|katex|MathJax|aligncenter|rtl|ltr|caption|mwe-math)/i;

const MOSTLY = 0.5; // share of a box's blocks

export type Stretch = { start: number; end: number };

type Options = { numbered?: boolean; cuts?: Map<Text, Stretch[]>; isDrawn?: (drawing: Element) => boolean };

/**
 * Copies the kept blocks, with the elements that hold them, into `target`: an allowed set of tags and attributes, addresses absolute.
 * `cuts` are stretches of text nodes to leave out; `numbered` writes each block's index into `data-block`; `isDrawn` says which drawings
 * between the blocks come along as stills. `null` when nothing is kept.
 */
export function assemble(
  page: Page,
  kept: (index: number) => boolean,
  target: Document,
  { numbered = false, cuts = new Map(), isDrawn }: Options = {},
): Element | null {
  const { document, url, blocks } = page;
  const indexOf = new Map<Node, number>();
  let root: Element | null = null;
  for (const block of blocks) {
    if (!kept(block.index)) continue;
    for (const node of block.nodes) indexOf.set(node, block.index);
    if (block.kind !== 'text') indexOf.set(block.element, block.index);
    root = root ? nearestCommon(root, block.element) : block.element;
  }
  if (!root) return null;
  const base = baseOf(document, url);
  const drawings = new Map<Element, Element>();
  if (isDrawn) {
    for (const [drawing, still] of drawingsIn(root, isDrawn, url, target)) drawings.set(drawing, still);
    for (const [place, picture] of sparePictures(root, (place) => isDrawn(place) && isAmongKept(page, kept, place), base, target)) drawings.set(place, picture);
  }
  const isParagraph = paragraphsIn(page);
  const holders = new Set<Node>();
  for (const node of [...indexOf.keys(), ...drawings.keys()]) for (let up: Node | null = node; up && !holders.has(up); up = up === root ? null : up.parentNode) holders.add(up);

  const copy = (node: Node, into: Element, preformatted: boolean): void => {
    if (node.nodeType === 3) {
      const text = node as Text;
      if (indexOf.has(node) || (preformatted && holders.has(node.parentNode ?? node))) into.append(target.createTextNode(without(text.data, cuts.get(text))));
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.nodeName.toUpperCase();
    if ((name === 'SPAN' && element.matches(DRAWN_FORMULA)) || (name === 'A' && isHeadingMark(element))) return;
    const drawing = drawings.get(element);
    if (drawing) return into.append(drawing);
    if (!holders.has(element)) {
      if (VOID.has(name) || CELLS.has(name) || name === 'SOURCE' || name === 'TRACK') into.append(shallow(element, name, base, target));
      return;
    }
    if (element.namespaceURI === MATHS) return into.append(wholeFormula(element, target)); // half a formula is none
    const index = indexOf.get(element);
    const inner = inside(element, name, into);
    if (numbered && index !== undefined) inner.setAttribute('data-block', String(index));
    for (let child = element.firstChild; child; child = child.nextSibling) copy(child, inner, preformatted || name === 'PRE');
    if (numbered && index === undefined) number(inner, element, indexOf);
    if (LABELS.has(name) && LABELS.has(element.nextSibling?.nodeName ?? '')) into.append(' '); // nothing else would keep them apart
  };

  const inside = (element: Element, name: string, into: Element): Element => {
    if (KEPT_TAGS.has(name) && !DIVISIONS.has(name)) return into.appendChild(shallow(element, name, base, target));
    if (!DIVISIONS.has(name)) return into;
    return into.appendChild(target.createElement(isParagraph(element) ? 'p' : 'div'));
  };

  const out = target.createElement('div');
  copy(root, out, false);
  return out;
}

/** Whether a link in a heading is only there for its address to be copied. */
const isHeadingMark = (link: Element): boolean => HEADING_MARK.test(link.textContent ?? '') && link.closest('h1, h2, h3, h4, h5, h6') !== null && !link.querySelector('img');

/** Whether most of what stands round a place is kept. */
function isAmongKept({ blocks, boxes }: Page, kept: (index: number) => boolean, place: Element): boolean {
  let up = place.closest('figure')?.parentElement ?? place.parentElement;
  while (up && !boxes.has(up)) up = up.parentElement;
  const box = up && boxes.get(up);
  const around = box ? blocks.slice(box.first, box.last + 1) : [];
  return around.filter(({ index }) => kept(index)).length >= MOSTLY * around.length;
}

function without(text: string, stretches: Stretch[] = []): string {
  return stretches.toSorted((a, b) => b.start - a.start).reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function number(inner: Element, element: Element, indexOf: Map<Node, number>): void {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    const index = child.nodeType === 3 ? indexOf.get(child) : undefined;
    if (index !== undefined) return inner.setAttribute('data-block', String(index));
  }
}

function wholeFormula(element: Element, target: Document): Element {
  const copy = formula(element, target);
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) copy.append(target.createTextNode((child as Text).data));
    else if (child.nodeType === 1 && (child as Element).namespaceURI === MATHS) copy.append(wholeFormula(child as Element, target));
  }
  return copy;
}

function formula(element: Element, target: Document): Element {
  const copy = target.createElementNS(MATHS, element.localName);
  for (const name of MATHS_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  return copy;
}

function shallow(element: Element, name: string, base: string, target: Document): Element {
  if (name === 'OBJECT') return objectOf(element, base, target);
  const copy = target.createElement(name.toLowerCase());
  for (const attribute of element.getAttributeNames()) {
    if (!ATTRIBUTES.has(attribute) && !ADDRESSES.has(attribute)) continue;
    const value = element.getAttribute(attribute) ?? '';
    if (attribute === 'class') {
      const classes = value.split(/\s+/).filter((word) => CLASSES.test(word));
      if (classes.length > 0) copy.setAttribute('class', classes.join(' '));
    } else if (ADDRESSES.has(attribute)) {
      const address = absolute(value, base);
      if (address) copy.setAttribute(attribute, address);
    } else if (attribute !== 'srcset' && attribute !== 'srcdoc') copy.setAttribute(attribute, value);
  }
  if (HOLDERS.has(name)) settle(copy, element, name, base);
  return copy;
}

/** An object by its address, also where an older way of embedding inside it has that; a picture as one. */
function objectOf(element: Element, base: string, target: Document): Element {
  const inner = element.querySelector('embed[src], param[name="movie" i], param[name="src" i]');
  const said = element.getAttribute('data') || inner?.getAttribute('src') || inner?.getAttribute('value');
  const address = said && absolute(said, base);
  const isPicture = PICTURE.test(element.getAttribute('type') ?? '');
  const copy = target.createElement(isPicture ? 'img' : 'object');
  if (address) copy.setAttribute(isPicture ? 'src' : 'data', address);
  const title = element.getAttribute('title') ?? element.getAttribute('aria-label') ?? (isPicture ? element.textContent?.trim() : '');
  if (title) copy.setAttribute(isPicture ? 'alt' : 'title', title);
  return copy;
}

function settle(copy: Element, element: Element, name: string, base: string): void {
  const srcset = name === 'IMG' || name === 'SOURCE' ? seenSrcset(element) : '';
  if (srcset) copy.setAttribute('srcset', srcset.replace(/(^|,\s+)([^\s,]\S*)/g, (_, gap: string, address: string) => gap + absolute(address, base)));
  if (name === 'SOURCE' && element.parentElement?.localName === 'picture') return;
  const seen = seenAddress(element);
  const address = seen && absolute(seen, base); // an empty one would be the page’s own
  const meanwhile = shownMeanwhile(element);
  // a picture stays known by what the page has there; what is to be seen goes before it in any browser
  if (meanwhile && meanwhile !== seen) copy.setAttribute('srcset', address);
  if (address) copy.setAttribute('src', meanwhile ? absolute(meanwhile, base) : address);
  else copy.removeAttribute('src');
  if (!address && element.getAttribute('srcdoc')?.trim()) copy.setAttribute('srcdoc', '');
}

function baseOf(document: Document, url: string): string {
  const base = document.querySelector('base[href]')?.getAttribute('href');
  return (base && absolute(base, url)) || url;
}

function nearestCommon(a: Element, b: Element): Element {
  let up = a;
  while (!up.contains(b) && up.parentElement) up = up.parentElement;
  return up;
}
