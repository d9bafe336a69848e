import type { Color } from './highlight.ts';
import paintStyle from './paint.css?inline';

/** A placed highlight as it is to be seen; a doubtful one is painted as 'moved?'. */
export type Mark = { range: AbstractRange; color: Color; doubtful?: boolean };

/**
 * Paints passages by the CSS Custom Highlight API, each in its own tree (shadow roots too): no node of the page is touched.
 * Pictures, which that cannot paint, are framed by an attribute. Several paintings may stand at once.
 * @param document whose text is painted; names in its registry are prefixed `quietpage-`
 * @returns the undoing; doing it twice does no harm
 */
export function paint(document: Document, marks: Mark[]): () => void {
  const registry = document.defaultView && (document.defaultView as unknown as typeof globalThis).CSS?.highlights;
  if (!registry || marks.length === 0) return () => undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(paintStyle);
  const roots = new Set(marks.map(({ range }) => range.startContainer.getRootNode() as Document | ShadowRoot));
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const undos = marks.map(({ range, color, doubtful }) => {
    const name = doubtful ? 'moved' : color;
    const picture = pictureIn(range);
    return picture ? frame(picture, name) : addTo(registry, `quietpage-${name}`, range);
  });
  return () => {
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    for (const undo of undos.splice(0)) undo();
  };
}

function addTo(registry: HighlightRegistry, name: string, range: AbstractRange): () => void {
  const layer = registry.get(name) ?? new Highlight();
  registry.set(name, layer.add(range));
  return () => {
    layer.delete(range);
    if (layer.size === 0 && registry.get(name) === layer) registry.delete(name);
  };
}

const FRAMED = 'data-quietpage-mark';

function frame(picture: Element, name: string): () => void {
  picture.setAttribute(FRAMED, name);
  return () => {
    if (picture.getAttribute(FRAMED) === name) picture.removeAttribute(FRAMED);
  };
}

/** The picture a range selects as a whole; `null` where it selects anything else. */
function pictureIn({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): HTMLImageElement | null {
  const node = startContainer === endContainer && endOffset === startOffset + 1 ? startContainer.childNodes[startOffset] : undefined;
  return node?.nodeType === Node.ELEMENT_NODE && (node as Element).localName === 'img' ? (node as HTMLImageElement) : null;
}

/**
 * The passage at a point of the window; of nested ones the shortest.
 * @param marks anything with a range
 * @param x,y CSS pixels from the window's top left corner, as in a mouse event
 */
export function highlightAt<Placed extends { range: Range }>(marks: Placed[], x: number, y: number): Placed | null {
  const isIn = ({ left, right, top, bottom }: DOMRect): boolean => x >= left && x <= right && y >= top && y <= bottom;
  const there = marks.filter(({ range }) => isIn(range.getBoundingClientRect()) && [...range.getClientRects()].some(isIn));
  return there.toSorted((a, b) => a.range.toString().length - b.range.toString().length)[0] ?? null;
}
