import { nameOf } from '../name.ts';
import { FAMILY_NAMES, familiesNamed, namesOf } from './families.ts';

const FAR = 12; // steps; a name further up says nothing of the block

/** What an element and its ancestors are, each derived once from its parent's. */
export type Trail = {
  element: Element;
  parent: Trail | null;
  depth: number;
  names: string;
  /** Depth of the nearest ancestor-or-self of each family, in the order of `FAMILY_NAMES`; shared with the parent where the element adds nothing, as are `counts` and `tags`. */
  families: Int16Array;
  /** How many ancestors-or-self belong to each family. */
  counts: Uint8Array;
  /** Depth of the nearest ancestor-or-self of each tag in `TRAIL_TAGS`. */
  tags: Int16Array;
  hidden: boolean;
  /** schema.org property named on the way: 1 article body, 2 author or date, 3 picture or headline, 4 comment, 0 none. */
  property: number;
  /** Tag and first class. */
  shape: string;
  /** Whether it is the article root or stands in it, and the child of the root that holds it; itself where there is none. */
  inRoot: boolean;
  part: Element;
};

export const TRAIL_TAGS = [
  'FIGURE', 'FIGCAPTION', 'BLOCKQUOTE', 'TABLE', 'UL', 'OL', 'NAV', 'HEADER', 'FOOTER', 'ASIDE', 'FORM', 'ARTICLE', 'MAIN', 'SECTION', 'BUTTON', 'PRE', 'DL', 'DETAILS', 'LI', 'P', 'A', 'SVG',
] as const;
const TAG_PLACE = new Map<string, number>(TRAIL_TAGS.map((tag, n) => [tag, n]));
const ROLES = new Map([['navigation', 'NAV'], ['banner', 'HEADER'], ['contentinfo', 'FOOTER'], ['complementary', 'ASIDE'], ['search', 'FORM'], ['button', 'BUTTON'], ['figure', 'FIGURE'], ['main', 'MAIN'], ['article', 'ARTICLE']]);
const PROPERTIES = [/articlebody|^text$/i, /author|date|publisher/i, /image|headline|caption/i, /comment/i];

const NOWHERE = -FAR; // a depth too far from every other
const NO_FAMILIES = new Int16Array(FAMILY_NAMES.length).fill(NOWHERE);
const NO_COUNTS = new Uint8Array(FAMILY_NAMES.length);
const NO_TAGS = new Int16Array(TRAIL_TAGS.length).fill(NOWHERE);

/** Follows elements up to the body; the same trail is handed out for the same element. */
export function trails(root: Element): (element: Element) => Trail {
  const known = new Map<Element, Trail>();
  const trailOf = (element: Element): Trail => {
    const old = known.get(element);
    if (old) return old;
    const up = element.parentElement;
    const parent = up && nameOf(up) !== 'HTML' ? trailOf(up) : null;
    const trail = step(element, parent, root);
    known.set(element, trail);
    return trail;
  };
  return trailOf;
}

function step(element: Element, parent: Trail | null, root: Element): Trail {
  // the names on body speak of the page, not of a block
  const names = parent ? namesOf(element) : '';
  const depth = (parent?.depth ?? 0) + 1;
  let families = parent?.families ?? NO_FAMILIES;
  let counts = parent?.counts ?? NO_COUNTS;
  const hits = familiesNamed(names);
  if (hits.includes(1)) {
    families = families.map((level, n) => (hits[n] ? depth : level));
    counts = counts.map((count, n) => count + (hits[n] ?? 0));
  }
  const name = nameOf(element);
  const space = names.indexOf(' ');
  return {
    element,
    parent,
    depth,
    names,
    families,
    counts,
    tags: tagsOf(element, name, depth, parent),
    hidden: (parent?.hidden ?? false) || isHidden(element),
    property: propertyOf(element) || (parent?.property ?? 0),
    shape: `${name}.${space < 0 ? names : names.slice(0, space)}`,
    inRoot: element === root || (parent?.inRoot ?? false),
    part: parent?.inRoot && parent.element !== root ? parent.part : element,
  };
}

function tagsOf(element: Element, name: string, depth: number, parent: Trail | null): Int16Array {
  const own = TAG_PLACE.get(name.toUpperCase());
  const role = TAG_PLACE.get(ROLES.get(element.getAttribute('role') ?? '') ?? '');
  const above = parent?.tags ?? NO_TAGS;
  if (own === undefined && role === undefined) return above;
  const tags = above.slice();
  for (const place of [own, role]) if (place !== undefined) tags[place] = depth;
  return tags;
}

/** Tag, first class and that of the two elements above: the same for the cards of one list. */
export const signatureOf = ({ parent, shape }: Trail): string => `${parent?.parent?.shape ?? ''}>${parent?.shape ?? ''}>${shape}`;

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function propertyOf(element: Element): number {
  const property = element.getAttribute('itemprop') ?? element.getAttribute('property');
  return property ? PROPERTIES.findIndex((pattern) => pattern.test(property)) + 1 : 0;
}

const NEARNESS = Float64Array.from({ length: FAR }, (_, steps) => 1 / (1 + steps));

/** Nearness of what was found at a depth, seen from another: 1 for the element itself, 0 for none. */
export const nearness = (depth: number, found: number): number => NEARNESS[depth - found] ?? 0;
