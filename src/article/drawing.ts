import { ground, vectorStill } from './vector-still.ts';

const OTHERS = 'img, picture, video, audio, iframe, embed, object, blockquote, math, pre, table'; // what a figure is for, if it holds any
const CONTROLS = 'a, button, label, nav, summary, [role="button"]';
const EDGES = 'aside, footer, header';
const SIDE = 64; // CSS pixels; what is smaller either way is a sign
const LETTERED = 2; // words in a drawing that stands in no figure: a chart names its axes, an ornament nothing
const LONGEST = 600_000; // characters of a still
const SAMPLE = 16; // pixels either way; enough to tell whether anything was painted

/**
 * Stills of the drawings under `root` on a live page: charts in a figure, and lettered ones that stand by themselves. What is in a
 * control, beside something else or as small as an icon is none. What cannot be read becomes `<a data-embed>` to the page at `url`.
 */
export function drawingsIn(root: Element, isWanted: (drawing: Element) => boolean, url: string, target: Document): Map<Element, Element> {
  const view = root.ownerDocument.defaultView;
  const stills = new Map<Element, Element>();
  if (!view?.XMLSerializer) return stills;
  for (const drawing of root.querySelectorAll('svg, canvas')) {
    if (!isDrawing(drawing) || !isWanted(drawing)) continue;
    const { width, height } = drawing.getBoundingClientRect();
    if (width < SIDE || height < SIDE) continue;
    const source = drawing.localName === 'canvas' ? painted(drawing as HTMLCanvasElement) : vectorStill(drawing, width, height);
    stills.set(drawing, source && source.length <= LONGEST ? picture(drawing, source, width, height, target) : placeholder(drawing, url, target));
  }
  return stills;
}

function isDrawing(drawing: Element): boolean {
  const figure = drawing.closest('figure');
  const mayBe = figure ? !figure.querySelector(OTHERS) : drawing.getElementsByTagName('text').length >= LETTERED && !drawing.closest(EDGES);
  return mayBe && !drawing.closest(CONTROLS) && !drawing.parentElement?.closest('svg');
}

/** What has been painted on a canvas, as data; `null` where that is nothing, or must not be read. */
function painted(canvas: HTMLCanvasElement): string | null {
  const copyOf = (width: number, height: number, color: string): HTMLCanvasElement => {
    const copy = canvas.ownerDocument.createElement('canvas');
    Object.assign(copy, { width, height });
    const context = copy.getContext('2d');
    if (!context) return copy;
    context.fillStyle = color;
    context.fillRect(0, 0, width, height);
    context.drawImage(canvas, 0, 0, width, height);
    return copy;
  };
  try {
    const sample = copyOf(SAMPLE, SAMPLE, 'transparent').getContext('2d')?.getImageData(0, 0, SAMPLE, SAMPLE);
    return sample?.data.some(Boolean) ? copyOf(canvas.width, canvas.height, ground(canvas)).toDataURL() : null;
  } catch {
    return null; // it holds a picture of another site
  }
}

function picture(drawing: Element, source: string, width: number, height: number, target: Document): Element {
  const image = target.createElement('img');
  const attributes = { src: source, alt: nameOf(drawing), width: String(Math.round(width)), height: String(Math.round(height)) };
  for (const [name, value] of Object.entries(attributes)) image.setAttribute(name, value);
  return image;
}

function placeholder(drawing: Element, url: string, target: Document): Element {
  const link = target.createElement('a');
  link.setAttribute('data-embed', drawing.localName);
  link.setAttribute('href', url);
  if (nameOf(drawing)) link.setAttribute('title', nameOf(drawing));
  return link;
}

const nameOf = (drawing: Element): string => (drawing.getAttribute('aria-label') ?? drawing.querySelector('title')?.textContent ?? '').trim();
