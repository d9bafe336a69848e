import type { Block } from '../article/block.ts';
import type { Box } from '../article/box.ts';
import { type Family, familiesOf } from './families.ts';
import { isHeading } from './heading.ts';
import { blocksIn, FIELDS, isElsewhere, type Place, type Scene } from './scene.ts';

/** What is known of an element with everything in it. Characters are UTF-16 units of folded text; densities are shares, 0–1. */
export type BoxFacts = {
  tag: string;
  families: ReadonlySet<Family>;
  place: Place;
  /** What its first line says it is, or the line right before it. */
  heading: 'related' | 'newsletter' | 'share' | 'ad' | null;
  lines: number;
  chars: number;
  /** Its characters against those of the article's prose. */
  weight: number;
  linkDensity: number;
  /** Lines that say nothing but 'share', 'subscribe', 'advertisement'. */
  shareLines: number;
  newsletterLines: number;
  adLines: number;
  /** Characters that are no link, none of these and no 'read more'. */
  plainChars: number;
  /** Sentences that are not links, and the longest of them. */
  proseRuns: number;
  longestProse: number;
  images: number;
  /** Images that are no links at all. */
  bareImages: number;
  /** Images that are links to other pages. */
  linkedImages: number;
  players: number;
  /** Different other pages it links to, and how many of those are on another site, or show pictures. */
  pages: number;
  awayPages: number;
  galleries: number;
  shareLinks: number;
  /** No pictures, and most of the other pages are on other sites: sources, as the article itself may name them. */
  isSources: boolean;
  /** Links that say they lead to the previous or the next page. */
  relLinks: number;
  /** Links to places on this page, as a table of contents has them. */
  ownLinks: number;
  /** Cells of tables. */
  cells: number;
  /** Nearly every line is a short one, and leads to a page of its own: a list of headlines, also where only a part of each is the link. */
  isIndex: boolean;
  /** The most children of one shape, anywhere inside, that each lead to a page of their own. */
  cards: number;
  /** The most of them that each have a picture and words as well; of one nobody asks. */
  pictureCards: number;
  fields: number;
  emailField: boolean;
  /** Share of its telling words that the article uses, 0–1; asked only of pictures and rows of cards. */
  knownWords: number;
};

const CARDS = 2; // children of one shape; fewer are no row
const LABEL = 25; // characters a page; the labels of menus and tags are shorter
const HEADING_CHARS = 90; // a longer first line is a sentence

/** Measures one box. Cost grows with what is inside it. */
export function measureBox(scene: Scene, box: Box): BoxFacts {
  const { element, first, last } = box;
  const facts: BoxFacts = {
    tag: element.localName,
    families: familiesOf(element),
    place: scene.placeOf(first, last, element),
    heading: null,
    lines: 0,
    chars: box.chars,
    weight: box.chars / Math.max(1, scene.story.proseChars),
    linkDensity: box.chars ? box.linkedChars / box.chars : Number(box.linkedImages > 0),
    shareLines: 0,
    newsletterLines: 0,
    adLines: 0,
    plainChars: 0,
    proseRuns: 0,
    longestProse: 0,
    images: box.images,
    bareImages: box.images - box.linkedImages,
    linkedImages: 0,
    players: box.players,
    pages: 0,
    awayPages: 0,
    galleries: 0,
    isSources: false,
    shareLinks: 0,
    relLinks: countIn(scene, element, 'a[rel~="prev"], a[rel~="next"]'),
    ownLinks: 0,
    cells: countIn(scene, element, 'td'),
    isIndex: false,
    cards: 0,
    pictureCards: 0,
    fields: 0,
    emailField: false,
    knownWords: 0,
  };
  for (const block of blocksIn(scene, first, last)) {
    if (block.kind === 'text') countLine(facts, block, scene, box);
    else if (block.kind === 'image' && isElsewhere(scene.targetOf(block.link))) facts.linkedImages++;
  }
  if (element.matches('a[href]') || scene.holds('a[href]', element)) countLinks(facts, scene, element);
  if (facts.heading === null && facts.newsletterLines === 0 && facts.chars >= LABEL * facts.pages && isHeadedAsRelated(scene, box)) facts.heading = 'related';
  facts.isIndex = facts.cards > CARDS && facts.lines - facts.cards <= 1 && facts.chars <= HEADING_CHARS * facts.lines;
  if (scene.holds(FIELDS, element)) countFields(facts, element);
  if (facts.cards < CARDS && facts.images === 0) return facts;
  const { words, known } = scene.overlapOf(first, last);
  facts.knownWords = words ? known / words : 0;
  return facts;
}

const countIn = (scene: Scene, element: Element, selector: string): number => (scene.holds(selector, element) ? element.querySelectorAll(selector).length : 0);

function countLine(facts: BoxFacts, block: Block, scene: Scene, box: Box): void {
  const { text } = block;
  facts.lines++;
  const { prose, share, newsletter, ad, teaser, related } = scene.saysOf(block);
  if (prose) {
    facts.proseRuns++;
    facts.longestProse = Math.max(facts.longestProse, text.length);
  }
  if (share) facts.shareLines++;
  if (newsletter) facts.newsletterLines++;
  if (ad) facts.adLines++;
  if (!share && !newsletter && !ad && !teaser) facts.plainChars += Math.round(text.length * (1 - block.linkDensity));
  if (facts.lines === 1 && text.length <= HEADING_CHARS && isHeadingOf(block, box)) {
    facts.heading = ad ? 'ad' : related ? 'related' : share ? 'share' : newsletter ? 'newsletter' : null;
  }
}

/** Whether the heading that names other articles stands right before a box, beside it. */
function isHeadedAsRelated(scene: Scene, { element, first }: Box): boolean {
  const before = scene.page.blocks[first - 1];
  return before !== undefined && isHeading(before.element) && element.previousElementSibling?.contains(before.element) === true && scene.saysOf(before).related;
}

/** A heading stands before what it heads, in a line that is not itself the link. */
function isHeadingOf({ linkDensity, element, index }: Block, { first, last }: Box): boolean {
  return index < last && (index === first || isHeading(element)) && (linkDensity < 0.5 || isHeading(element));
}

function countLinks(facts: BoxFacts, scene: Scene, element: Element): void {
  const pages = new Map<string, Element>();
  const links = element.matches('a[href]') ? [element] : element.querySelectorAll('a[href]');
  for (const link of links) {
    const target = scene.targetOf(link);
    if (target === 'share') facts.shareLinks++;
    if (target === 'here') facts.ownLinks++;
    if (!isElsewhere(target)) continue;
    const address = scene.addressOf(link);
    if (!pages.has(address)) {
      pages.set(address, link);
      if (target === 'away' || target === 'sold') facts.awayPages++;
      if (target === 'gallery') facts.galleries++;
    }
  }
  facts.pages = pages.size;
  facts.isSources = facts.images + facts.players === 0 && 2 * facts.awayPages > facts.pages;
  facts.cards = Math.min(1, pages.size);
  if (pages.size < CARDS) return;
  const shapes = new Map<Element, Map<string, Set<Element>>>();
  const met = new Set<Element>([element]);
  for (const link of pages.values()) {
    for (let child: Element | null = link; child && !met.has(child); child = child.parentElement) {
      met.add(child);
      if (child.parentElement) among(shapes, child.parentElement, scene.shapeOf(child)).add(child);
    }
  }
  for (const byShape of shapes.values()) {
    for (const children of byShape.values()) {
      facts.cards = Math.max(facts.cards, children.size);
      if (children.size > facts.pictureCards) facts.pictureCards = Math.max(facts.pictureCards, [...children].filter((child) => scene.holds('img, picture, video', child) && (child.textContent ?? '').trim() !== '').length);
    }
  }
}

function among(shapes: Map<Element, Map<string, Set<Element>>>, parent: Element, shape: string): Set<Element> {
  let byShape = shapes.get(parent);
  if (!byShape) shapes.set(parent, (byShape = new Map()));
  let children = byShape.get(shape);
  if (!children) byShape.set(shape, (children = new Set()));
  return children;
}

function countFields(facts: BoxFacts, element: Element): void {
  for (const field of element.querySelectorAll(FIELDS)) {
    facts.fields++;
    if (field.getAttribute('type') === 'email' || /mail/i.test(`${field.getAttribute('name') ?? ''}${field.getAttribute('placeholder') ?? ''}`)) facts.emailField = true;
  }
}
