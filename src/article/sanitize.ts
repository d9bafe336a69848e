import createPurifier, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { rebuild } from './rebuild.ts';
import { standIn } from './stand-in.ts';

/** What is left says something; nothing of it acts, asks, moves or dresses itself. */
const CONFIG: Config & { RETURN_DOM_FRAGMENT: true } = {
  USE_PROFILES: { html: true, svg: true, mathMl: true },
  ADD_TAGS: ['rb', 'rtc', 'semantics', 'annotation'],
  ADD_ATTR: ['data-block', 'data-embed', 'data-lang', 'data-language'],
  // Forms, the page's own windows, and names that only dress or divide the page the article came from.
  FORBID_TAGS: (
    'style form input button select option optgroup datalist textarea fieldset legend label output meter progress dialog slot template ' +
    'main center font marquee blink basefont bgsound map area nobr menu'
  ).split(' '),
  FORBID_ATTR: (
    'style tabindex accesskey contenteditable draggable autofocus autoplay hidden inert popover popovertarget popovertargetaction ' +
    'slot part is usemap ismap background bgcolor color face size loading fetchpriority target ping action method'
  ).split(' '),
  ADD_FORBID_CONTENTS: ['select', 'textarea', 'datalist', 'slot'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

const ROLES = /^(doc-[a-z]+|math)$/; // these say what a thing is; the page's other roles say how its scripts treat it

const BODY = '<wbr>'; // before anything else: without it a frameset takes the place of the body, and DOMPurify answers null

const purifiers = new WeakMap<Window, DOMPurify>();

/**
 * Safe nodes from a page's HTML or inert nodes, in a document of their own where nothing loads or runs; `document` lends its window, and what is given stays as it is.
 * Frames, embeds and objects come back as `<a data-embed>` to their address. Where there is no whole browser DOM (linkedom, a jsdom
 * document without a window) a copy by allow-list takes DOMPurify's place: safe as nodes, to be sanitised again once serialised.
 */
export function sanitize(page: string | DocumentFragment, document: Document): DocumentFragment {
  const view = document.defaultView ?? (typeof window === 'undefined' ? null : window);
  const purifier = view && purifierOf(view);
  if (!purifier) return rebuild(page, document);
  if (typeof page !== 'string') return purifier.sanitize(page, CONFIG);
  const content = purifier.sanitize(BODY + page, CONFIG);
  content.firstChild?.remove();
  return content;
}

/** What a page's HTML says, word for word, in a document of its own where nothing loads or runs: to be looked at and taken apart, then sanitised. */
export function inert(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(BODY + html, 'text/html');
  body.firstChild?.remove();
  return body;
}

function purifierOf(view: Window): DOMPurify | null {
  const known = purifiers.get(view);
  if (known) return known;
  const purifier = createPurifier(view as unknown as WindowLike);
  if (!purifier.isSupported) return null; // it would hand back its input untouched
  purifier.addHook('uponSanitizeElement', (node) => {
    if (node.nodeType === 1) standIn(node as Element);
  });
  purifier.addHook('uponSanitizeAttribute', (_, attribute) => {
    if (attribute.attrName === 'role') attribute.keepAttr = ROLES.test(attribute.attrValue);
  });
  purifier.addHook('afterSanitizeAttributes', calm);
  purifiers.set(view, purifier);
  return purifier;
}

/** Players wait until asked, and a link tells its target nothing. */
function calm(element: Element): void {
  if (element.localName === 'video' || element.localName === 'audio') {
    element.setAttribute('controls', '');
    element.setAttribute('preload', 'none');
  }
  if (element.localName === 'a' && element.hasAttribute('href')) element.setAttribute('rel', 'noopener noreferrer');
}
