import type { Block } from '../article/block.ts';
import type { Box } from '../article/box.ts';
import { creditsOf } from '../article/credits/credits.ts';
import { isBy } from '../article/credits/names.ts';
import { FAMILY_NAMES, familiesNamed, namesOf } from '../article/facts/families.ts';
import { once } from '../article/remembered.ts';
import { shapeOf } from '../article/shape.ts';
import { HEADLINE } from './rule.ts';
import { blocksIn, isElsewhere, type Scene } from './scene.ts';

const MOST = 16; // blocks; what tells of someone holds no more
const CARD = 6; // blocks
const PERSON = 2; // blocks less one, from which on it is more than a name on a card: a portrait, a name, what they do
const LONGEST = 800; // characters of what is said of someone
const LEVELS = 4; // an element and what it stands in, by which cards are told from others

/** What boxes are called that tell of who wrote something. */
export const AUTHOR = /\b(?:authors?|autore?s?|auteurs?|bylines?|contributors?|vcard|writers?)\b/;
const MORE = /\bmore\b/; // by the same author
/** A teaser that leads to a person, and to no article. */
const PERSON_TEASER = /\b(?:authors?|autore?n?|auteurs?) (?:promo|teaser)\b/;
const BIO = FAMILY_NAMES.indexOf('bio');
const PROMO = FAMILY_NAMES.indexOf('promo');
/** Where pages keep what they say of those who write for them. */
const AUTHOR_PAGE = /\/(?:authors?|autor(?:e|en|es|i)?|auteurs?|bios?|columnists?|contributors?|editors?|experts?|people|profil(?:es?)?|staff|writers?)\/[^/]/i;

/** Whether a block, by its words or its alt text, names an author of the article. */
export const namesAuthor = once(new WeakMap<Scene, (block: Block) => boolean>(), (scene) => {
  const names = namesIn(scene);
  return ({ text }) => {
    const said = names.length > 0 ? text.toLowerCase() : '';
    return names.some((name) => said.includes(name));
  };
});

/** Whether a block is a short link to what the site says of an author of the article. */
export const isAuthorLink = once(new WeakMap<Scene, (block: Block) => boolean>(), (scene) => {
  const slugs = namesIn(scene).map((name) => name.replace(/[^\p{L}\p{N}]+/gu, '-'));
  return (block) => {
    const href = block.link?.getAttribute('href')?.toLowerCase() ?? '';
    return block.text.length < HEADLINE && (AUTHOR_PAGE.test(href) || block.link?.matches('[rel~="author"]') === true) && (namesAuthor(scene)(block) || slugs.some((slug) => href.includes(slug)));
  };
});

const namesIn = once(new WeakMap<Scene, string[]>(), ({ page, story }) => (creditsOf(page, story.title).byline ?? '').toLowerCase().split(', ').filter(Boolean));

/**
 * Indices of the blocks that stand in a box which tells of an author of the article by name, wherever that is: one that is called so,
 * or a small one with a line such as 'Written by Ann Example'. A teaser of what the author wrote elsewhere is none.
 */
export const authorBoxes = once(new WeakMap<Scene, ReadonlySet<number>>(), (scene) => {
  const { page } = scene;
  const found = new Set<number>();
  const isNamed = namesAuthor(scene);
  const named = page.blocks.filter((block) => block.text.length < LONGEST && isNamed(block));
  if (named.length === 0) return found;
  // where others are named in the same way, it is on cards
  const shapes = new Map(named.map(({ element }) => [element, shapeOf(element, LEVELS)]));
  const alike = new Set(named.map(({ element }) => scene.shapeOf(element)));
  const beside = new Set(named.flatMap(({ element }) => [element, element.parentElement]));
  const isOther = ({ element }: Block): boolean => alike.has(scene.shapeOf(element)) && !beside.has(element) && !beside.has(element.parentElement);
  const others = new Set(page.blocks.filter((block) => isOther(block) && block.text.length < LONGEST && !isNamed(block)).map(({ element }) => shapeOf(element, LEVELS)));
  for (const block of named) {
    const box = found.has(block.index) || others.has(shapes.get(block.element) ?? '') ? null : boxRound(scene, block);
    if (box) for (let n = box.first; n <= box.last; n++) found.add(n);
  }
  return found;
});

/** The largest box round a block that tells of an author and of nothing else; null where the block stands on a card of something that the author wrote, or among offers. */
function boxRound(scene: Scene, { element }: Block): Box | null {
  const { first } = scene.story;
  let largest: Box | null = null;
  let isWhole = false;
  for (let up: Element | null = element; up; up = up.parentElement) {
    const box = scene.page.boxes.get(up);
    if (!box) continue;
    if (box.first <= first && first <= box.last) break;
    const names = namesOf(up);
    const families = familiesNamed(names);
    if ((families[PROMO] && !PERSON_TEASER.test(names)) || MORE.test(names)) return null;
    if (isWhole) continue;
    const size = box.last - box.first;
    const isOnCard = size < MOST && leadsOn(scene, box);
    if (isOnCard && size < CARD && largest && largest.last - largest.first < PERSON) return null;
    isWhole = isOnCard || size >= MOST;
    const isCalled = families[BIO] === 1 || AUTHOR.test(names);
    if (!isWhole && (isCalled || (size < CARD && [...blocksIn(scene, box.first, box.last)].some(({ text }) => isBy(text))))) largest = box;
  }
  return largest;
}

/** Whether there is a headline in it that leads elsewhere, and not to the author. */
const leadsOn = (scene: Scene, { first, last }: Box): boolean => [...blocksIn(scene, first, last)].some((block) => block.kind === 'text' && block.text.length >= HEADLINE && isElsewhere(scene.targetOf(block.link)) && !namesAuthor(scene)(block));
