import type { Color } from './highlight.ts';
import paintStyle from './paint.css?inline';

/** A placed highlight as it is to be seen; a doubtful one is painted as 'moved?'. */
export type Mark = { range: AbstractRange; color: Color; doubtful?: boolean };

/**
 * Paints passages by the CSS Custom Highlight API: no node of the page is touched. Several paintings may stand at once.
 * @param document whose text is painted; names in its registry are prefixed `quietpage-`
 * @param root where the style sheet goes: the document, or the shadow root the passages stand in
 * @returns the undoing; doing it twice does no harm
 */
export function paint(document: Document, marks: Mark[], root: DocumentOrShadowRoot = document): () => void {
  const registry = document.defaultView && (document.defaultView as unknown as typeof globalThis).CSS?.highlights;
  if (!registry || marks.length === 0) return () => undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(paintStyle);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const painted = marks.map(({ range, color, doubtful }) => {
    const name = `quietpage-${doubtful ? 'moved' : color}`;
    const layer = registry.get(name) ?? new Highlight();
    registry.set(name, layer.add(range));
    return { name, range };
  });
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    for (const { name, range } of painted) {
      const layer = registry.get(name);
      layer?.delete(range);
      if (layer?.size === 0) registry.delete(name);
    }
  };
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
