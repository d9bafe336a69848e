import { type Block, fold } from '../article/block.ts';
import { askingOf } from '../article/words/asking.ts';
import type { Asking } from '../article/words/asking-words.ts';
import { type Cue, isDisclosure, isRelatedLeadIn, isRelatedLine, isShopLink, matchCue } from '../article/words/words.ts';
import { isCueAnswered } from './cue-answer.ts';
import { isHeading } from './heading.ts';
import { isNamed } from './named.ts';
import { isElsewhere, type Place, type Scene } from './scene.ts';
import { isTeaserAddress } from './target.ts';

/** What is known of a run of text. Characters are UTF-16 units of folded text. */
export type LineFacts = {
  chars: number;
  place: Place;
  linkDensity: number;
  /** It is linked, and the link leads to another page. */
  leadsElsewhere: boolean;
  isHeading: boolean;
  /** It is a heading with prose under it: what it names is what is told there. */
  headsProse: boolean;
  isProse: boolean;
  /** It names another article, and a heading beside it leads there as well, and stays. */
  isNamed: boolean;
  /** It names other articles, and what it stood over goes. */
  headsGone: boolean;
  /** It names another article, but within a sentence, that begins before its link and mostly goes on after it. */
  isSentence: boolean;
  /** In a table cell, in code, in a button: words there are not what they say. */
  inTable: boolean;
  inList: boolean;
  /** It is an item of a numbered list, or a sentence in any list: somebody is told what to do. */
  isStep: boolean;
  inQuote: boolean;
  inCaption: boolean;
  inCode: boolean;
  inButton: boolean;
  cue: Cue | null;
  /** The medium that the cue points at is there. */
  isAnswered: boolean;
  adLabel: boolean;
  disclosure: boolean;
  shop: boolean;
  /** Its link is paid for. */
  isSold: boolean;
  leadsAway: boolean;
  share: boolean;
  relatedLeadIn: boolean;
  relatedLine: boolean;
  /** The address of its link says that it is a teaser. */
  teaserAddress: boolean;
  /** What it asks of the reader. */
  asking: Asking | null;
  /** It asks, and no prose of the article comes after it. */
  asksLast: boolean;
};

/** Measures one run. */
export function measureLine(scene: Scene, block: Block): LineFacts {
  const { element, text, index } = block;
  const cue = isSaid(text) ? null : matchCue(text);
  const says = scene.saysOf(block);
  const target = scene.targetOf(block.link);
  const asking = askingOf(text);
  const heads = isHeading(element);
  const relatedLeadIn = isRelatedLeadIn(text);
  const relatedLine = isRelatedLine(text);
  const leadsOn = relatedLeadIn || relatedLine;
  const next = scene.page.blocks[index + 1];
  return {
    chars: text.length,
    place: scene.placeOf(index, index, element),
    linkDensity: block.linkDensity,
    leadsElsewhere: isElsewhere(target),
    isHeading: heads,
    headsProse: heads && next !== undefined && scene.saysOf(next).prose,
    isProse: says.prose,
    isNamed: leadsOn && isNamed(scene, block, 'heading'),
    headsGone: says.related && headsGone(scene, block),
    isSentence: leadsOn && isSentence(block),
    inTable: scene.isInCell(element),
    inList: scene.isIn('li', element),
    isStep: scene.isIn('ol > li', element) || (scene.isIn('li', element) && /[.。]$/.test(text)),
    inQuote: scene.isIn('blockquote, q', element),
    inCaption: scene.isIn('figcaption, figure', element),
    inCode: scene.isIn('pre, code, kbd, samp', element),
    inButton: isButton(element, block),
    cue,
    isAnswered: cue !== null && isCueAnswered(scene, block, cue),
    adLabel: says.ad,
    disclosure: isDisclosure(text),
    shop: isShopLink(text),
    isSold: target === 'sold',
    leadsAway: target === 'away' || target === 'sold',
    share: says.share,
    relatedLeadIn,
    relatedLine,
    teaserAddress: isTeaserAddress(block.link?.getAttribute('href')),
    asking,
    asksLast: asking !== null && !proseFollows(scene, index),
  };
}

/** Whether what stands under a line goes, up to the next heading, sentence, or box of another shape. */
function headsGone({ page: { blocks }, gone, saysOf, shapeOf }: Scene, { element, index }: Block): boolean {
  let n = index + 1;
  while (gone[n] === 1) n++;
  const rest = blocks[n];
  const besideIt = (block?: Block): Element | undefined => [...(element.parentElement?.children ?? [])].find((child) => block && child.contains(block.element));
  const [last, next] = [besideIt(blocks[n - 1]), besideIt(rest)];
  return n > index + 1 && (!rest || !next || isHeading(rest.element) || saysOf(rest).prose || (next !== rest.element && last !== undefined && shapeOf(next) !== shapeOf(last)));
}

/** One word as a sentence, or a line between quotation marks: somebody is told to listen. */
const isSaid = (text: string): boolean => /^["“„«]?\p{L}+[.!。]["”“»]?$/u.test(text) || /^["“„«»「『].+["”“«»」』]$/u.test(text);

const AFTER = 2; // words; with fewer the link ends the line

/** A sentence that goes on after its link, or whose link begins with a small letter in the midst of it. */
function isSentence({ link, text, element }: Block): boolean {
  if (!link || !/[.!?…。]$/.test(text)) return false;
  const linked = (link.textContent ?? '').trim();
  const at = text.indexOf(fold(linked));
  if (at <= 0 || element.querySelectorAll('a').length > 1) return false;
  return /^\p{Ll}/u.test(linked) || (text.slice(at + linked.length).match(/\p{L}+/gu) ?? []).length >= AFTER;
}

/** Something to press. A link that leads nowhere else is one as well: it opens what is folded away. */
function isButton(element: Element, { nodes }: Block): boolean {
  const inner = nodes[0]?.parentElement ?? element;
  return inner.closest('button, summary, label, [role="button"], a[href^="#"], a[href=""], a:not([href])') !== null;
}

function proseFollows({ page, story, saysOf }: Scene, index: number): boolean {
  return page.blocks.slice(index + 1, story.last + 1).some((block) => saysOf(block).prose && askingOf(block.text) === null);
}
