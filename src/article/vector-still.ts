const PARTS = 2_500; // elements of a drawing; each is asked how it is painted
const INHERITED = 'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin visibility font-family font-size font-style font-weight text-anchor dominant-baseline'.split(' ');
const OWN: Record<string, string> = { opacity: '1', display: 'inline', 'stop-color': 'rgb(0, 0, 0)', 'stop-opacity': '1' }; // and what each is where nothing is said
const DRAWN = new Set('circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon polyline radialGradient rect stop svg text textPath title tspan'.split(' '));
const SVG = 'http://www.w3.org/2000/svg';

/** An SVG drawing of a live page as the data of a picture, painted as the page's styles have it, in which nothing runs or loads; `null` for one of too many parts. */
export function vectorStill(drawing: Element, width: number, height: number): string | null {
  const view = drawing.ownerDocument.defaultView;
  if (!view || drawing.querySelectorAll('*').length > PARTS) return null;
  const copy = drawing.cloneNode(true) as Element;
  dress(copy, drawing, {}, view);
  spellOut(copy);
  scrub(copy);
  copy.setAttribute('style', `background: ${ground(drawing)}`);
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return `data:image/svg+xml,${encodeURIComponent(new view.XMLSerializer().serializeToString(copy))}`;
}

/** The colour that something stands on, which a reader of another theme has not got. */
export function ground(element: Element): string {
  for (let up: Element | null = element; up; up = up.parentElement) {
    const color = up.ownerDocument.defaultView?.getComputedStyle(up).backgroundColor ?? '';
    if (color && !/^(?:transparent|rgba\(.*, 0\))$/.test(color)) return color;
  }
  return 'white';
}

/** Writes the computed paint of a part, and of all in it, into its copy; what is only defined is painted where it is used. */
function dress(copy: Element, part: Element, above: Record<string, string>, view: Window): void {
  if (/^(?:defs|symbol)$/.test(part.localName)) return;
  const style = view.getComputedStyle(part);
  const here = Object.fromEntries(INHERITED.map((name) => [name, style.getPropertyValue(name)]));
  const own = Object.keys(OWN).map((name): [string, string] => [name, style.getPropertyValue(name)]);
  for (const [name, value] of Object.entries(here)) write(copy, name, value === above[name] ? '' : value);
  for (const [name, value] of own) write(copy, name, value === OWN[name] || (name === 'display' && value !== 'none') ? '' : value);
  Array.from(part.children).forEach((child, n) => {
    const twin = copy.children[n];
    if (twin) dress(twin, child, here, view);
  });
}

const write = (copy: Element, name: string, value: string): void => (value ? copy.setAttribute(name, value) : copy.removeAttribute(name));

/** Puts what is used from elsewhere in the drawing where it is used: no reference is let through. */
function spellOut(drawing: Element): void {
  for (const use of drawing.querySelectorAll('use')) {
    const name = (use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '').slice(1);
    const used = name ? drawing.querySelector(`[id="${CSS.escape(name)}"]`) : null;
    if (!used || used.contains(use)) continue;
    const place = use.ownerDocument.createElementNS(SVG, 'g');
    for (const { name, value } of Array.from(use.attributes)) if (!/href$|^(?:x|y|width|height|id)$/.test(name)) place.setAttribute(name, value);
    place.setAttribute('transform', `${use.getAttribute('transform') ?? ''} translate(${use.getAttribute('x') ?? 0} ${use.getAttribute('y') ?? 0})`.trim());
    place.append(...(used.localName === 'symbol' ? Array.from(used.cloneNode(true).childNodes) : [used.cloneNode(true)]));
    use.replaceWith(place);
  }
}

/** Leaves nothing but what draws; even opened by itself the picture acts on nothing and asks for nothing. */
function scrub(drawing: Element): void {
  for (const part of drawing.querySelectorAll('*')) if (!DRAWN.has(part.localName)) part.remove();
  for (const part of [drawing, ...drawing.querySelectorAll('*')]) {
    for (const { name, value } of Array.from(part.attributes)) if (/^(?:on|style$|src)|:/.test(name) || (name === 'href' && !value.startsWith('#'))) part.removeAttribute(name);
  }
}
