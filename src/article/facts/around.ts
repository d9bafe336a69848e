import type { Block } from '../block.ts';
import { nameOf } from '../name.ts';
import type { Context } from './context.ts';
import { placeIn } from './place-in.ts';
import type { Row } from './row.ts';
import type { Trail } from './trail.ts';

const NEAR = [-3, -2, -1, 1, 2, 3] as const;

/** What is measured of a block's neighbours, of its place between the prose, and of its likeness to the rest of the page. */
export const AROUND_FACTS = [
  'place', // place among the blocks of the page, 0 first to 1 last
  'count', // log(1 + blocks of the page)
  'pageProse', // log(1 + characters of prose in the page)
  'pageKept', // share of the blocks that Readability kept
  'pageRead', // share of the page's prose that Readability kept
  'rootShare', // share of the page's blocks inside the article root
  'inRoot', // 1 inside the article root
  'proseBefore', // share of the prose before it
  'sinceProse', // log(1 + blocks since the last prose), -1 none before
  'untilProse', // log(1 + blocks to the next prose), -1 none after
  'charsSinceProse', // log(1 + characters since the last prose)
  'charsUntilProse', // log(1 + characters to the next prose)
  'proseBeside', // 1 if prose is a direct sibling of its element or of its parent
  'kept', // 1 if Readability kept it
  'sinceKept', // log(1 + blocks since the last that Readability kept), -1 none
  'untilKept', // log(1 + blocks to the next that Readability kept), -1 none
  'keptBefore', // share of the kept blocks that stand before it
  'sinceHeading', // log(1 + blocks since the last heading), -1 none
  'headingLevel', // level of the last heading
  'headingTold', // share of the words of the last heading that stand in the article
  'headingSays', // what the last heading says, as above for boxes
  'headingTop', // 1 if the last heading stands in the same part of the article
  'sinceTitle', // blocks after the headline, signed log
  'isTitle', // share of its words that are the title
  'titleShare', // share of the words of the title that are in it
  'told', // share of its words that stand in the article
  'ownAddress', // 1 if it gives the page's own address
  'said', // how many earlier blocks say the same
  'saidLater', // how many later blocks say the same
  'linkSaid', // log(1 + blocks of the page with the same link)
] as const;

export const NEAR_FACTS = NEAR.flatMap((step) => [
  `nearKind${step}`, // the neighbour so many blocks on: 1 text, 2 picture, 3 player or frame, 0 none
  `nearLength${step}`, // log(1 + its characters)
  `nearLinked${step}`, // its link density
  `nearProse${step}`, // 1 if it is prose
  `nearKept${step}`, // 1 if Readability kept it
  `nearSays${step}`, // what it says
  `nearSame${step}`, // steps up to the box that holds both
]);

/** Measures what stands round a block. */
export function aroundFacts({ index, element, text, link }: Block, context: Context, row: Row): void {
  const { blocks } = context;
  const last = context.lastHeading[index] ?? -1;
  const heading = blocks[last];
  const own = context.words(index);
  const same = context.sayings.get(text.toLowerCase()) ?? NONE;
  const before = placeIn(same, index);
  const titled = own.filter((word) => context.titleWords.has(word));
  const { part, inRoot } = context.trailOf(element);
  const sinceTitle = index - context.titleIndex;
  row.put(index / Math.max(1, blocks.length - 1)); // place
  row.put(Math.log1p(blocks.length)); // count
  row.put(Math.log1p(context.proseChars)); // pageProse
  row.put(context.keptBefore(blocks.length) / Math.max(1, blocks.length)); // pageKept
  row.put(context.proseRead); // pageRead
  row.put(context.rootShare); // rootShare
  row.tell(inRoot); // inRoot
  row.put(context.proseChars ? context.charsOfProseBefore(index) / context.proseChars : 0); // proseBefore
  proseGaps(index, context, row);
  row.tell(context.proseParents.has(element.parentElement ?? element) || context.proseParents.has(element)); // proseBeside
  row.put(context.kept[index] ?? 0); // kept
  row.put(since(index, context.lastKept[index])); // sinceKept
  row.put(until(index, context.nextKept[index])); // untilKept
  row.put(context.keptBefore(index) / Math.max(1, context.keptBefore(blocks.length))); // keptBefore
  row.put(since(index, last)); // sinceHeading
  row.put(heading ? Number(nameOf(heading.element)[1]) : 0); // headingLevel
  row.put(heading ? context.told(last) : -1); // headingTold
  row.put(heading ? context.saying(last) : -1); // headingSays
  row.tell(heading !== undefined && context.trailOf(heading.element).part === part); // headingTop
  row.put(Math.sign(sinceTitle) * Math.log1p(Math.abs(sinceTitle))); // sinceTitle
  row.put(own.length > 0 ? titled.length / own.length : -1); // isTitle
  row.put(context.titleWords.size > 0 ? new Set(titled).size / context.titleWords.size : -1); // titleShare
  row.put(context.told(index)); // told
  row.tell(context.path.length > 8 && text.length < 400 && text.includes(context.path)); // ownAddress
  row.put(before); // said
  row.put(same.length - before - Number(same[before] === index)); // saidLater
  row.put(Math.log1p(context.links.get(link?.getAttribute('href') ?? '') ?? 0)); // linkSaid
}

/** Measures a block's neighbours, in the order of NEAR_FACTS. */
export function nearFacts({ element, index }: Block, context: Context, row: Row): void {
  const trail = context.trailOf(element);
  for (const step of NEAR) {
    const at = index + step;
    const near = context.blocks[at];
    row.put(near ? SORTS[near.kind] : 0); // nearKind
    row.put(near ? Math.log1p(near.text.length) : -1); // nearLength
    row.put(near ? near.linkDensity : -1); // nearLinked
    row.put(context.prose[at] ?? 0); // nearProse
    row.put(context.kept[at] ?? -1); // nearKept
    row.put(near ? context.saying(at) : -1); // nearSays
    row.put(near ? stepsUp(trail, context.trailOf(near.element)) : -1); // nearSame
  }
}

const SORTS = { text: 1, image: 2, video: 3, audio: 3, frame: 3, embed: 3 };
const NONE: readonly number[] = [];

const since = (index: number, place = -1): number => (place < 0 ? -1 : Math.log1p(index - place));
const until = (index: number, place = -1): number => (place < 0 ? -1 : Math.log1p(place - index));

function proseGaps(index: number, context: Context, row: Row): void {
  const before = context.lastProse[index] ?? -1;
  const after = context.nextProse[index] ?? -1;
  const chars = (from: number, to: number): number => Math.max(0, context.charsBefore(to) - context.charsBefore(from));
  row.put(since(index, before)); // sinceProse
  row.put(until(index, after)); // untilProse
  row.put(before < 0 ? -1 : Math.log1p(chars(before + 1, index))); // charsSinceProse
  row.put(after < 0 ? -1 : Math.log1p(chars(index + 1, after))); // charsUntilProse
}

const MOST_STEPS = 8; // further apart is simply far

/** Steps up from one element to the nearest that holds another as well. */
function stepsUp(from: Trail, to: Trail): number {
  let [up, other]: [Trail | null, Trail | null] = [from, to];
  let steps = 0;
  while (up !== other && steps < MOST_STEPS) {
    const [depth, otherDepth] = [up?.depth ?? 0, other?.depth ?? 0];
    if (depth >= otherDepth) {
      up = up?.parent ?? null;
      steps++;
    }
    if (otherDepth >= depth) other = other?.parent ?? null;
  }
  return steps;
}
