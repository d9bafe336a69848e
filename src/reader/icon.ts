const SVG = 'http://www.w3.org/2000/svg';

/** Strokes on a grid of 24, drawn with the colour of the text. */
const STROKES = {
  back: 'M9 7l-5 5l5 5M4 12h11a5 5 0 0 1 5 5',
  close: 'M6 6l12 12M18 6L6 18',
  compare: 'M4 6h16M4 12h7M4 18h16M15 12h1M19 12h1',
  help: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.6v.1M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18',
  listen: 'M4 10v4h3l5 4V6L7 10zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  next: 'M6 6l7 6l-7 6zM17 6v12',
  outline: 'M4 6h16M8 12h12M8 18h12M4 12h.1M4 18h.1',
  pause: 'M9 6v12M15 6v12',
  play: 'M8 5l11 7l-11 7z',
  previous: 'M18 6l-7 6l7 6zM7 6v12',
  stop: 'M7 7h10v10H7z',
  take: 'M12 4v11M7.5 10.5L12 15l4.5-4.5M5 20h14',
  type: 'M3 18L8 6l5 12M4.8 14h6.4M15 18v-4a3 3 0 0 1 6 0v4M15 15.5h6',
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
