import type { Block } from '../block.ts';
import type { Box } from '../box.ts';
import { nameOf } from '../name.ts';
import type { Context } from './context.ts';
import { FAMILY_NAMES } from './families.ts';
import type { Row } from './row.ts';
import { nearness, TRAIL_TAGS } from './trail.ts';

/** What is measured of the elements a block stands in. Nearness: 1 the element itself, 1/2 its parent, … 0 none. */
export const PLACE_FACTS = [
  'depth', // elements above it
  'belowRoot', // elements between it and the article root; -1 outside
  'hidden', // 1 if it stands in something hidden by attribute or style
  'property', // schema.org property on the way up: 1 article body, 2 author or date, 3 picture or headline, 4 comment
  'heading', // level of the heading it is, 0 none
  'paragraph', // 1 if its element is a p
  'division', // 1 if its element is a bare div, section or span
  'control', // 1 if its element is a button or label
  'siblings', // log(1 + elements beside its element)
  'siblingPlace', // place among them, 0 first to 1 last
  'sameSiblings', // share of the elements beside it with the same tag and first class
  'repeats', // log(1 + blocks of the page with the same signature)
] as const;

export const TAG_FACTS = TRAIL_TAGS.map((tag) => `in${tag}`); // nearness of that tag or its role
export const FAMILY_FACTS = FAMILY_NAMES.map((name) => `${name}Near`); // nearness of an element named as that family
export const FAMILY_COUNTS = FAMILY_NAMES.map((name) => `${name}Count`); // elements on the way up named as that family

/**
 * What is measured of the boxes that hold a block: '0' its own element, each next the nearest above with more blocks in it,
 * 'top' the child of the article root that holds it.
 */
const LEVELS = ['0', '1', '2', '3', '4', 'top'] as const;
export const BOX_FACTS = LEVELS.flatMap((level) => [
  `chars${level}`, // log(1 + characters) of the box
  `links${level}`, // its link density
  `prose${level}`, // share of prose in it
  `images${level}`, // pictures a block
  `linkedImages${level}`, // linked pictures a block
  `blocks${level}`, // log(1 + blocks) in it
  `share${level}`, // share of the page's prose in it
  `kept${level}`, // share of its blocks that Readability kept
  `first${level}`, // place of the block in it, 0 first to 1 last
  `opens${level}`, // what its first block says: 0 nothing, 1 related, 2 newsletter, 3 share, 4 advertising, 5 cue, 6 teaser
  `amongProse${level}`, // share of the elements beside it that hold prose
  `alike${level}`, // share of the elements beside it of the same tag and first class
]);

const FIRST = BOX_FACTS.indexOf('first0'); // its place among the facts of a box
const BOX_SIZE = BOX_FACTS.length / LEVELS.length;

/** Measures where a block stands. */
export function placeFacts({ element, index }: Block, context: Context, row: Row): void {
  const { depth, inRoot, hidden, property } = context.trailOf(element);
  const beside = context.besideOf(element);
  const name = nameOf(element);
  row.put(depth); // depth
  row.put(inRoot ? depth - context.trailOf(context.root).depth : -1); // belowRoot
  row.tell(hidden); // hidden
  row.put(property); // property
  row.put(/^H[1-6]$/.test(name) ? Number(name[1]) : 0); // heading
  row.tell(name === 'P'); // paragraph
  row.tell(/^(?:DIV|SECTION|SPAN)$/.test(name)); // division
  row.tell(/^(?:BUTTON|LABEL|INPUT)$/.test(name)); // control
  row.put(Math.log1p(beside.count - 1)); // siblings
  row.put(beside.count > 1 ? beside.place / (beside.count - 1) : 0); // siblingPlace
  row.put(beside.alike); // sameSiblings
  row.put(Math.log1p(context.repeats(index))); // repeats
}

/** Measures the tags and names on the way up, then the boxes that hold a block, in the order of TAG_FACTS, FAMILY_FACTS, FAMILY_COUNTS and BOX_FACTS. */
export function upwardFacts({ element, index }: Block, context: Context, row: Row): void {
  const { depth, tags, families, counts, part } = context.trailOf(element);
  for (const found of tags) row.put(nearness(depth, found));
  for (const found of families) row.put(nearness(depth, found));
  for (const count of counts) row.put(count);
  const holders = context.holdersOf(element);
  for (let level = 0; level < LEVELS.length; level++) {
    const box = LEVELS[level] === 'top' ? context.boxes.get(part) : holders[level];
    if (!box) row.fill(-1, BOX_SIZE);
    else {
      const facts = boxFacts(box, context);
      for (let n = 0; n < BOX_SIZE; n++) row.put(n === FIRST && box.last > box.first ? (index - box.first) / (box.last - box.first) : (facts[n] ?? -1));
    }
  }
}

/** Facts of a box, the same for every block in it but one: the place of a block is put in afterwards. */
function boxFacts(box: Box, context: Context): readonly number[] {
  const old = context.boxFacts.get(box);
  if (old) return old;
  const blocks = box.last - box.first + 1;
  const beside = context.besideOf(box.element);
  const facts = [
    Math.log1p(box.chars),
    box.chars ? box.linkedChars / box.chars : -1,
    box.chars ? box.proseChars / box.chars : -1,
    box.images / blocks,
    box.linkedImages / blocks,
    Math.log1p(blocks),
    context.proseChars ? box.proseChars / context.proseChars : -1,
    (context.keptBefore(box.last + 1) - context.keptBefore(box.first)) / blocks,
    -1, // `first`: where a block is the only one
    context.saying(box.first),
    beside.prose,
    beside.alike,
  ];
  context.boxFacts.set(box, facts);
  return facts;
}
