import { standIn } from './stand-in.ts';

const KEPT = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li mark nav ol p picture pre q rb rp rt rtc ruby s samp ' +
    'section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr'
  ).split(' '),
);
const DROPPED = new Set(
  'script style noscript template iframe frame object embed svg math select textarea datalist title head noembed noframes xmp plaintext slot'.split(' '),
);
const ATTRIBUTES = new Set(
  (
    'abbr alt cite class colspan controls data-block data-embed datetime dir headers height href hreflang id lang media open poster preload ' +
    'rel reversed rowspan scope sizes span src srclang srcset start title translate type value width'
  ).split(' '),
);
const ADDRESSES = new Set(['cite', 'href', 'poster', 'src']);
const SAFE_ADDRESS = /^(?:(?:https?|mailto|tel):|data:image\/(?:png|jpe?g|gif|webp|avif);|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** A copy of what an HTML string or inert nodes say with only known elements, attributes and addresses; for a DOM that DOMPurify cannot work on. */
export function rebuild(page: string | DocumentFragment, document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const open: { from: Node; to: Node }[] = [{ from: typeof page === 'string' ? parse(page, document) : page.cloneNode(true), to: fragment }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { from, to } = next;
    for (const child of Array.from(from.childNodes)) if (child.nodeType === 1) standIn(child as Element);
    for (let child = from.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) to.appendChild(document.createTextNode(child.nodeValue ?? ''));
      else if (child.nodeType === 1) {
        const copy = copyOf(child as Element, document);
        if (copy) {
          to.appendChild(copy);
          open.push({ from: child, to: copy });
        }
      }
    }
  }
  return fragment;
}

/** An element of the same meaning, a `span` in place of an unknown one, `null` for one whose content is no content. */
function copyOf(element: Element, document: Document): Element | null {
  const name = element.localName.toLowerCase();
  if (DROPPED.has(name)) return null;
  const copy = document.createElement(KEPT.has(name) ? name : 'span');
  for (const { name: attribute, value } of Array.from(element.attributes)) {
    if (!ATTRIBUTES.has(attribute)) continue;
    if (ADDRESSES.has(attribute) && !SAFE_ADDRESS.test(value.replace(/[\s\p{Cc}]/gu, ''))) continue;
    copy.setAttribute(attribute, value);
  }
  return copy;
}

function parse(html: string, document: Document): Node {
  const Parser = document.defaultView?.DOMParser;
  if (Parser) return new Parser().parseFromString(`<!doctype html><html><body>${html}</body></html>`, 'text/html').body;
  const inert = document.implementation.createHTMLDocument('');
  const range = inert.createRange();
  range.selectNodeContents(inert.body);
  return range.createContextualFragment(html);
}
