const SVG = 'http://www.w3.org/2000/svg';

/** Strokes on a grid of 24, drawn with the colour of the text. */
const STROKES = {
  close: 'M6 6l12 12M18 6L6 18',
  type: 'M3 18L8 6l5 12M4.8 14h6.4M15 18v-4a3 3 0 0 1 6 0v4M15 15.5h6',
  minus: 'M6 12h12',
  plus: 'M6 12h12M12 6v12',
};

export type Icon = keyof typeof STROKES;

/** A picture beside or in place of a control's words; hidden from screen readers, which get the words. */
export function icon(document: Document, name: Icon): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', STROKES[name]);
  svg.append(path);
  return svg;
}
