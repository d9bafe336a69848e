import { absolute } from './address.ts';
import type { Article, LeftOut } from './article.ts';
import { assemble, type Stretch } from './assemble.ts';
import { type Block, fold } from './block.ts';
import { isProse } from './box.ts';
import { limits } from './limits.ts';
import { leftOutOf } from './left-out.ts';
import { nameOf } from './name.ts';
import { otherStories } from './other-stories.ts';
import type { Page } from './page.ts';
import { pictureAddress } from './picture.ts';
import { secondLook } from './second-look.ts';
import { serialise, textOf } from './serialise.ts';
import { titleOf, withoutMark } from './title.ts';
import { wholeUnits } from './whole-units.ts';

/** A part of the page that does not belong to the article: an element, or a stretch of one text node. */
export type Rejected = { kind: string; reason: string; snippet: string; target: Element | { node: Text; start: number; end: number } };

const EXCERPT = 200; // characters; as much as a search result shows
const NOTICE = 0.9; // chance of being junk of what asks for consent, or for another browser
const LEAST = 0.3; // share of what Readability kept; an article smaller than that is a misjudgement of the whole page

type Options = { numbered?: boolean; only?: Range };

/**
 * The article of a page, without what was rejected; `null` when the page holds none. `numbered` writes each block's index into
 * `data-block`, and gives what is left out its place and content. `only`: what lies in this range and all of it, whatever it is taken for.
 */
export function toArticle(page: Page, rejected: Rejected[], { numbered = false, only }: Options = {}): Article | null {
  const vote = page.vote();
  const { isOut, cuts } = only ? { isOut: () => false, cuts: ends(only) } : rejections(rejected);
  const title = titleOf(page) || vote.title;
  const belongs = only ? () => true : choose(page);
  const isHeadline = headlines([title, fold(vote.title)], page.blocks.find((block) => belongs(block) && isProse(block))?.index ?? Infinity);
  const isElsewhere = only ? () => false : otherStories(page, (headline) => fold(headline).toLowerCase() === title.toLowerCase());
  const mayKeep = (block: Block): boolean => !isElsewhere(block) && !isUnseen(block) && !isOut(block.element) && !isHeadline(block);
  const found = page.blocks.map((block) => (only ? isIn(block, only) : belongs(block) && mayKeep(block)));
  const looked = only ? found : secondLook(page, found);
  const keeps = only ? found : wholeUnits(page, looked, (block) => mayKeep(block) && looked[block.index] === found[block.index]);
  const kept = (index: number): boolean => keeps[index] ?? false;
  const target = page.document.implementation.createHTMLDocument('');
  const body = assemble(page, kept, target, { numbered, cuts, isDrawn: only ? (element) => only.intersectsNode(element) : (element) => !isOut(element) });
  if (!body) return null;
  const textContent = textOf(body);
  const leadImage = body.querySelector('img[src]:not([src^="data:image/svg"])');
  return {
    title,
    byline: vote.byline,
    siteName: vote.siteName,
    publishedTime: vote.publishedTime,
    lang: vote.lang,
    dir: directionOf(page, kept),
    excerpt: vote.excerpt ?? (textContent.slice(0, EXCERPT) || null),
    content: serialise(body),
    textContent,
    length: textContent.length,
    leadImage: leadImage ? { src: absolute(pictureAddress(leadImage), page.url), alt: leadImage.getAttribute('alt') ?? '' } : null,
    leftOut: only ? [] : numbered ? leftOutOf(page, kept, rejected, target) : rejected.map(({ kind, reason, snippet }): LeftOut => ({ kind, reason, text: snippet })),
  };
}

/** Which way the article runs: as Readability found it, or the box round its first sentence says, since on a short page Readability does not look. */
function directionOf(page: Page, kept: (index: number) => boolean): 'ltr' | 'rtl' | null {
  const first = page.blocks.find((block) => kept(block.index) && isProse(block));
  const said = (page.vote().dir ?? first?.element.closest('[dir="ltr" i], [dir="rtl" i]')?.getAttribute('dir'))?.toLowerCase();
  return said === 'ltr' || said === 'rtl' ? said : null;
}

/** What the classifier keeps; what Readability keeps where the classifier would leave next to nothing of it. */
function choose(page: Page): (block: Block) => boolean {
  const { kept } = page.vote();
  const isOut = limits({ blocks: page.blocks, judgements: page.judgements() });
  const byKind = (block: Block): boolean => !isOut(block);
  const byVote = ({ index }: Block): boolean => kept[index] === 1;
  // of menus and lists Readability may have kept far more than of the article
  const isTelling = page.blocks.some((block) => byVote(block) && isProse(block)) ? isProse : () => true;
  const chars = (keeps: (block: Block) => boolean): number => page.blocks.reduce((sum, block) => sum + (isTelling(block) && keeps(block) ? block.text.length : 0), 0);
  if (chars(byKind) >= LEAST * chars(byVote)) return byKind;
  // nothing but a notice that Readability takes for the article: then rather what may be one
  const isNotice = ({ index }: Block): boolean => (page.judgements()[index]?.junk ?? 0) >= NOTICE;
  const mayBelong = ({ index }: Block): boolean => (page.judgements()[index]?.junk ?? 1) < 0.5;
  return page.blocks.filter(byVote).every(isNotice) && page.blocks.some(mayBelong) ? mayBelong : byVote;
}

/** Whether a block repeats the title: before the first sentence a part of it will do, further down a heading of the same words may be a section's. */
function headlines(titles: readonly string[], firstProse: number): (block: Block) => boolean {
  const said = titles.map((title) => title.toLowerCase());
  return ({ element, text, index }) => {
    const own = withoutMark(text).toLowerCase();
    return /^H[1-3]$/.test(nameOf(element)) && said.some((title) => title === own || (index < firstProse && nameOf(element) !== 'H3' && title.includes(own)));
  };
}

const INVISIBLE = /^(?:\s|\p{Cf}|\u034f|\u2800)*$/u; // joiners, marks of direction, a blank of Braille

/** Words that nobody sees: nothing but joiners, or the names and styles of a drawing, which the article does not take with it. */
export const isUnseen = ({ kind, text, element }: Block): boolean => kind === 'text' && (INVISIBLE.test(text) || element.closest('svg') !== null);

/** Whether a range holds anything of a block. */
function isIn({ element, kind, nodes }: Block, range: Range): boolean {
  if (kind !== 'text') return range.intersectsNode(element);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return nodes.some((node) => range.intersectsNode(node) && !(node === endContainer && endOffset === 0) && !(node === startContainer && startOffset === node.length));
}

/** What of the text nodes at its ends a range leaves out. */
function ends({ startContainer, startOffset, endContainer, endOffset }: Range): Map<Text, Stretch[]> {
  const cuts = new Map<Text, Stretch[]>();
  if (startContainer.nodeType === 3) cuts.set(startContainer as Text, [{ start: 0, end: startOffset }]);
  if (endContainer.nodeType === 3) {
    const text = endContainer as Text;
    cuts.set(text, [...(cuts.get(text) ?? []), { start: endOffset, end: text.length }]);
  }
  return cuts;
}

function rejections(rejected: Rejected[]): { isOut: (element: Element) => boolean; cuts: Map<Text, Stretch[]> } {
  const out = new Set<Element>();
  const cuts = new Map<Text, Stretch[]>();
  for (const { target } of rejected) {
    if ('node' in target) cuts.set(target.node, [...(cuts.get(target.node) ?? []), target]);
    else out.add(target);
  }
  return {
    cuts,
    isOut(element) {
      for (let up: Element | null = element; up; up = up.parentElement) if (out.has(up)) return true;
      return false;
    },
  };
}
