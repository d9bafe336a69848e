import type { Box } from '../article/box.ts';
import { namesOf } from '../article/facts/families.ts';
import type { Page } from '../article/page.ts';
import type { Story } from './story.ts';

/** What pages call their header, menu and footer where they are mere boxes. */
const HEADER = /\b(?:header|masthead|topbar|top bar|navbar|nav|navigation|menus?|mega ?menu)\b/;
const FOOTER = /\b(?:footer|colophon|bottom ?bar)\b/;
/** Words beside those that make it the head or foot of something smaller, or an offer. */
const PART = /\b(?:article|caption|card|collection|comments?|component|content|deal|entry|hub|latest|more|offers?|popular|post|promos?|recirc\w*|recommend\w*|related|section|story|table|teasers?|tile|title|toc|trending|widget)\b/;
const SITE = /\b(?:global|main|site|page|primary|sticky|top)\b ?\b(?:header|footer|nav|navigation|menu)\b|\b(?:header|footer) (?:group|container|wrap(?:per)?|template|row|section|location)\b|\blocation (?:header|footer)\b/;

/** The head or foot of an article, also where it has a wrapper. */
const OWN = /\b(?:article|card|content|entry|post|section|story|widget) (?:header|footer)\b/;

/** Blocks of a header or footer; what holds fewer is the head or foot of a box. */
export const LEAST = 6;

/** Whether an element is the header or the footer of the page by what it is called and where it stands: before all of the article, or after it. Null for anything else. */
export function edgeOf(element: Element, box: Box | undefined, { root, first, last }: Story): 'header' | 'footer' | null {
  if (!box || box.last - box.first < LEAST || root?.contains(element)) return null;
  const names = namesOf(element);
  if (PART.test(names) && (OWN.test(names) || !SITE.test(names))) return null;
  if (FOOTER.test(names) && box.first > last) return 'footer';
  return HEADER.test(names) && (box.last < first || box.first > last) ? 'header' : null;
}

const LARGE = 15; // blocks
const IMPRINT = 15; // blocks at the end of the page, where it tells whose it is
const OWNER = /©|\(c\) ?(?:19|20)\d\d|copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos/i;

/** What begins the page, and what tells at its end whose it is, is its header and its footer, whatever it is called: the smallest box of some size round either that is not `kept` for the article. */
export function edgesOf({ blocks, boxes }: Page, kept: ReadonlySet<Element>): Element[] {
  const ends = [blocks[0], ...blocks.slice(-IMPRINT).filter(({ text }) => OWNER.test(text))];
  const edges = new Set<Element>();
  for (const end of ends) {
    let box = end && boxes.get(end.element);
    while (box && box.last - box.first < LARGE) box = box.parent ?? undefined;
    if (box && !kept.has(box.element)) edges.add(box.element);
  }
  return [...edges];
}
