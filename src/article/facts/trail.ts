import { FAMILY_NAMES, familiesOf, namesOf } from './families.ts';

const FAR = 12; // steps; a name further up says nothing of the block

/** What an element and its ancestors are, each derived once from its parent's. */
export type Trail = {
  element: Element;
  parent: Trail | null;
  depth: number;
  names: string;
  /** Steps up to the nearest ancestor-or-self of each family, `FAR` if none; in the order of `FAMILY_NAMES`. */
  families: Uint8Array;
  /** How many ancestors-or-self belong to each family. */
  counts: Uint8Array;
  /** Steps up to the nearest ancestor-or-self of each tag in `TRAIL_TAGS`, `FAR` if none. */
  tags: Uint8Array;
  hidden: boolean;
  /** schema.org property named on the way: 1 article body, 2 author or date, 3 picture or headline, 4 comment, 0 none. */
  property: number;
  /** Tag, first class and that of the two elements above: the same for the cards of one list. */
  signature: string;
};

export const TRAIL_TAGS = [
  'FIGURE', 'FIGCAPTION', 'BLOCKQUOTE', 'TABLE', 'UL', 'OL', 'NAV', 'HEADER', 'FOOTER', 'ASIDE', 'FORM', 'ARTICLE', 'MAIN', 'SECTION', 'BUTTON', 'PRE', 'DL', 'DETAILS', 'LI', 'P', 'A', 'SVG',
] as const;
const TAG_PLACE = new Map<string, number>(TRAIL_TAGS.map((tag, n) => [tag, n]));
const ROLES = new Map([['navigation', 'NAV'], ['banner', 'HEADER'], ['contentinfo', 'FOOTER'], ['complementary', 'ASIDE'], ['search', 'FORM'], ['button', 'BUTTON'], ['figure', 'FIGURE'], ['main', 'MAIN'], ['article', 'ARTICLE']]);
const PROPERTIES = [/articlebody|^text$/i, /author|date|publisher/i, /image|headline|caption/i, /comment/i];

/** Follows elements up to the body; the same trail is handed out for the same element. */
export function trails(): (element: Element) => Trail {
  const known = new Map<Element, Trail>();
  const trailOf = (element: Element): Trail => {
    const old = known.get(element);
    if (old) return old;
    const up = element.parentElement;
    const parent = up && up.nodeName !== 'HTML' ? trailOf(up) : null;
    const trail = step(element, parent);
    known.set(element, trail);
    return trail;
  };
  return trailOf;
}

function step(element: Element, parent: Trail | null): Trail {
  // the names on body speak of the page, not of a block
  const names = parent ? namesOf(element) : '';
  const hits = familiesOf(names);
  const families = new Uint8Array(FAMILY_NAMES.length).fill(FAR);
  const counts = new Uint8Array(FAMILY_NAMES.length);
  for (let n = 0; n < families.length; n++) {
    families[n] = hits[n] ? 0 : Math.min(FAR, (parent?.families[n] ?? FAR) + 1);
    counts[n] = (parent?.counts[n] ?? 0) + (hits[n] ?? 0);
  }
  const tags = new Uint8Array(TRAIL_TAGS.length).fill(FAR);
  if (parent) for (let n = 0; n < tags.length; n++) tags[n] = Math.min(FAR, (parent.tags[n] ?? FAR) + 1);
  const role = element.getAttribute('role');
  for (const tag of [element.nodeName.toUpperCase(), ROLES.get(role ?? '')]) {
    const place = tag === undefined ? undefined : TAG_PLACE.get(tag);
    if (place !== undefined) tags[place] = 0;
  }
  const shape = `${element.nodeName}.${names.split(' ')[0] ?? ''}`;
  return {
    element,
    parent,
    depth: (parent?.depth ?? 0) + 1,
    names,
    families,
    counts,
    tags,
    hidden: (parent?.hidden ?? false) || isHidden(element),
    property: propertyOf(element) || (parent?.property ?? 0),
    signature: `${parent ? parent.signature.split('>').slice(-2).join('>') : ''}>${shape}`,
  };
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function propertyOf(element: Element): number {
  const property = element.getAttribute('itemprop') ?? element.getAttribute('property');
  return property ? PROPERTIES.findIndex((pattern) => pattern.test(property)) + 1 : 0;
}

/** Nearness of a step count: 1 for the element itself, 0 for none. */
export const nearness = (steps: number | undefined): number => (steps === undefined || steps >= FAR ? 0 : 1 / (1 + steps));
