import type { Block } from '../block.ts';
import type { Context } from './context.ts';

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
export function aroundFacts(block: Block, context: Context): Record<(typeof AROUND_FACTS)[number], number> {
  const { index } = block;
  const { blocks } = context;
  const last = context.lastHeading[index] ?? -1;
  const heading = blocks[last];
  const own = context.words(index);
  const same = context.sayings.get(block.text.toLowerCase()) ?? [];
  const before = placeIn(same, index);
  return {
    place: index / Math.max(1, blocks.length - 1),
    count: Math.log1p(blocks.length),
    pageProse: Math.log1p(context.proseChars),
    pageKept: context.keptBefore(blocks.length) / Math.max(1, blocks.length),
    pageRead: context.proseRead,
    rootShare: context.rootShare,
    inRoot: Number(context.root.contains(block.element)),
    proseBefore: context.proseChars ? context.charsOfProseBefore(index) / context.proseChars : 0,
    ...gaps(index, context),
    proseBeside: Number(context.proseParents.has(block.element.parentElement ?? block.element) || context.proseParents.has(block.element)),
    kept: context.kept[index] ?? 0,
    keptBefore: context.keptBefore(index) / Math.max(1, context.keptBefore(blocks.length)),
    sinceHeading: heading ? Math.log1p(index - last) : -1,
    headingLevel: heading ? Number(heading.element.nodeName[1]) : 0,
    headingTold: heading ? context.told(last) : -1,
    headingSays: heading ? context.saying(last) : -1,
    headingTop: Number(Boolean(heading) && context.partOf(heading?.element ?? context.body) === context.partOf(block.element)),
    sinceTitle: Math.sign(index - context.titleIndex) * Math.log1p(Math.abs(index - context.titleIndex)),
    isTitle: own.length > 0 ? own.filter((word) => context.titleWords.has(word)).length / own.length : -1,
    titleShare: context.titleWords.size > 0 ? new Set(own.filter((word) => context.titleWords.has(word))).size / context.titleWords.size : -1,
    told: context.told(index),
    ownAddress: Number(context.path.length > 8 && block.text.length < 400 && block.text.includes(context.path)),
    said: before,
    saidLater: same.length - before - Number(same[before] === index),
    linkSaid: Math.log1p(context.links.get(block.link?.getAttribute('href') ?? '') ?? 0),
  };
}

/** Measures a block's neighbours, in the order of NEAR_FACTS. */
export function nearFacts({ element, index }: Block, context: Context): number[] {
  return NEAR.flatMap((step) => {
    const near = context.blocks[index + step];
    const [prose, kept] = [context.prose[index + step] ?? 0, context.kept[index + step] ?? -1];
    if (!near) return [0, -1, -1, prose, kept, -1, -1];
    return [SORTS[near.kind], Math.log1p(near.text.length), near.linkDensity, prose, kept, context.saying(index + step), stepsUp(element, near.element)];
  });
}

const SORTS = { text: 1, image: 2, video: 3, audio: 3, frame: 3, embed: 3 };

function gaps(index: number, context: Context) {
  const before = context.lastProse[index] ?? -1;
  const after = context.nextProse[index] ?? -1;
  const keptBefore = context.lastKept[index] ?? -1;
  const keptAfter = context.nextKept[index] ?? -1;
  const chars = (from: number, to: number): number => Math.max(0, context.charsBefore(to) - context.charsBefore(from));
  return {
    sinceProse: before < 0 ? -1 : Math.log1p(index - before),
    untilProse: after < 0 ? -1 : Math.log1p(after - index),
    charsSinceProse: before < 0 ? -1 : Math.log1p(chars(before + 1, index)),
    charsUntilProse: after < 0 ? -1 : Math.log1p(chars(index + 1, after)),
    sinceKept: keptBefore < 0 ? -1 : Math.log1p(index - keptBefore),
    untilKept: keptAfter < 0 ? -1 : Math.log1p(keptAfter - index),
  };
}

/** How many of ascending numbers are smaller. */
function placeIn(ascending: number[], number: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

const MOST_STEPS = 8; // further apart is simply far

function stepsUp(from: Element, to: Element): number {
  let steps = 0;
  for (let up: Element | null = from; up && steps < MOST_STEPS; up = up.parentElement, steps++) if (up.contains(to)) return steps;
  return MOST_STEPS;
}
