import { absolute, addressOf } from './address.ts';
import type { Block } from './block.ts';
import { isProse } from './box.ts';
import type { Page } from './page.ts';
import { pictureAddress } from './picture.ts';
import { shapeOf } from './shape.ts';
import { callingIn } from './words/calling.ts';
import { isRelatedHeading, isShare, isTeaserLink } from './words/words.ts';

/** Chances of being junk from which something is left out as well, where what it is and what stands round it speak against it. */
const HEADING_LIMIT = 0.05; // with nothing under it, or one of a row of excerpts
const NAMED_LIMIT = 0.08; // told by its file's name
const SHARE_LIMIT = 0.1; // at the end
const LEAD_IN_LIMIT = 0.2; // with nothing after it
const CALL_LIMIT = 0.2; // at the end, and most of it asks something
const REMARK_LIMIT = 0.3; // at the end, and some of it asks something
const LINE_LIMIT = 0.35; // a line of its own that is hardly more than a link to another page of the site
const TEASER_LIMIT = 0.2; // a line that is a link and says so
const FORM_LIMIT = 0.3; // in a form or dialogue
const CALLS = 0.35; // share of its characters in sentences that ask
const LEAD_IN = 150; // characters; a longer run says more than what comes next
/** The heading of a list of what is on the page; such lists are left out. */
const CONTENTS = /^(?:table of contents|contents|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|indice|sumário|inhoud(?:sopgave)?|spis treści|содержание|目次|目录|目錄|المحتويات)$/i;
const HEADLINE = 30; // characters; a headline is longer than a label
const STOP = /[.。]["'”’»)\]]*$/u; // a sentence says something of its own
const CARD_OF_A_POST = 'blockquote.wp-embedded-content'; // what WordPress writes for an address of a post, its own or another's
const LINKED = 0.6; // share of a line
const ALL = 0.9;
const ABOUT = 1; // sentences after a closing request: who wrote the article
const AHEAD = 2; // blocks that follow a lead-in and were left out; one may be a medium that is missed
const EXCERPT = 60; // characters; shorter runs trail off for other reasons
const CUT_OFF = /(?:\.\.\.|…)\]?$/;
const EXCERPTS = 3; // cut off, of one look, and none of that look that is not
const CARD = 600; // characters; an excerpt with its headline, date and author
const LEVELS = 3; // an element and what it stands in; enough to tell the cards of a list
const COPY = 300; // characters; shorter runs are repeated for other reasons
const BEGINNING = 100; // characters; enough to tell a sentence of the article
const FORM = 2_000; // characters of a form; some pages are one form from top to bottom

const UNSEEN = '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]';
const FIELDS = '[type="password"], [type="email"], [name*="mail" i], textarea';
/** Names of icons, ornaments and pictures made to be passed on; a letter after them is of another word. */
const ORNAMENT = /[/_.-](?:anchorlink|arrow|chevron|divider|icons?|loupe|lupe|pinit|pinterest|separator|spinner)(?:[^/a-z][^/]*|\/[^/]*)$/i;
const SUBSCRIBING = /newsletter|sign-?up|subscri/i;

/**
 * Looks again at what the classifier was in two minds about, now that it is known what round it is left out: headings and lead-ins
 * with nothing after them, calls at the very end, what a form says, ornaments by their name, unseen copies of the text. `keeps` tells
 * for each block whether it was kept.
 */
export function secondLook(page: Page, keeps: readonly boolean[]): boolean[] {
  const { blocks } = page;
  const kept = [...keeps];
  const chanceOf = ({ index }: Block): number => page.judgements()[index]?.junk ?? 0;
  for (const block of blocks) {
    if (kept[block.index] && (isNamed(block, chanceOf(block)) || isOfForm(page, block, chanceOf(block)) || leadsOn(page, block, chanceOf(block)) || isCopy(block, blocks, kept))) kept[block.index] = false;
  }
  for (const card of excerptsIn(blocks.filter((block) => kept[block.index] && chanceOf(block) >= HEADING_LIMIT))) {
    const box = page.boxes.get(card);
    if (box && box.chars <= CARD) kept.fill(false, box.first, box.last + 1);
  }
  let after = 0; // sentences of the article
  let next: Block | null = null;
  for (const block of blocks.toReversed()) {
    if (!kept[block.index]) continue;
    const left = (next?.index ?? blocks.length) - block.index - 1;
    if (block.kind === 'text' && (leadsNowhere(block, chanceOf(block), left, next) || (after <= ABOUT && closes(block, chanceOf(block))))) {
      kept[block.index] = false;
      continue;
    }
    after += Number(isProse(block));
    next = block;
  }
  return kept;
}

/** Whether a heading has nothing under it, or a lead-in nothing after it: `left` blocks were left out between it and the `next`. */
function leadsNowhere({ element, text }: Block, junk: number, left: number, next: Block | null): boolean {
  if (!next && left > 0 && isRelatedHeading(text)) return true;
  const level = levelOf(element);
  if (level > 0 && junk >= HEADING_LIMIT && left > 0 && (!next || (levelOf(next.element) > 0 && levelOf(next.element) <= level))) return true;
  if (CONTENTS.test(text)) return next === null || (next.link === null && !next.element.closest('li'));
  return left >= AHEAD && text.length <= LEAD_IN && junk >= LEAD_IN_LIMIT && /[:：]$/.test(text) && !element.closest('li, td, th');
}

const levelOf = ({ nodeName }: Element): number => Number(/^H([1-6])$/.exec(nodeName)?.[1] ?? 0);

/** Whether a run at the end asks to pass the article on, or something else of its readers. */
function closes({ text }: Block, junk: number): boolean {
  if (junk >= SHARE_LIMIT && isShare(text)) return true;
  if (junk < CALL_LIMIT) return false;
  const calls = callingIn(text);
  return calls >= CALLS || (calls > 0 && junk >= REMARK_LIMIT);
}

function isNamed({ kind, element }: Block, junk: number): boolean {
  if (junk < NAMED_LIMIT) return false;
  const address = pictureAddress(element);
  return kind === 'image' ? ORNAMENT.test(address.split(/[?#]/)[0] ?? '') : kind === 'frame' && SUBSCRIBING.test(address);
}

/** Whether a line of its own names another page of the site, with a word or two beside the link, or is a link that says 'Learn more'. */
function leadsOn({ url }: Page, { kind, element, text, linkDensity, link }: Block, junk: number): boolean {
  if (kind !== 'text') return false;
  if (junk >= TEASER_LIMIT && linkDensity > ALL && isTeaserLink(text)) return true;
  const isCard = linkDensity > ALL && element.closest(CARD_OF_A_POST) !== null;
  const isLine = junk >= LINE_LIMIT && linkDensity > LINKED && text.length >= HEADLINE && !STOP.test(text) && !element.closest('li, td, th, h1, h2, h3, h4, h5, h6, figcaption, blockquote');
  if (!isCard && !isLine) return false;
  const from = addressOf(url);
  const to = addressOf(absolute(link?.getAttribute('href') ?? '', url));
  return from !== null && to !== null && from.pathname !== to.pathname && siteOf(from) === siteOf(to);
}

const siteOf = ({ hostname }: URL): string => hostname.replace(/^www\./, '');

/** Cards with a run that is cut off, in a row of their like: the beginnings of other stories. */
function* excerptsIn(doubtful: readonly Block[]): Generator<Element> {
  const rows = new Map<string, Element[]>();
  const others = new Set<string>();
  for (const { kind, text, element } of doubtful) {
    if (kind !== 'text' || text.length < EXCERPT) continue;
    const shape = shapeOf(element, LEVELS);
    if (CUT_OFF.test(text)) rows.set(shape, [...(rows.get(shape) ?? []), element]);
    else others.add(shape);
  }
  for (const [shape, row] of rows) {
    if (row.length < EXCERPTS || others.has(shape)) continue;
    for (const run of row) {
      const rest = row.filter((other) => other !== run);
      let card = run;
      for (let up = run.parentElement; up !== null && !holdsAny(up, rest); up = up.parentElement) card = up;
      yield card;
    }
  }
}

const holdsAny = (box: Element, parts: readonly Element[]): boolean => parts.some((part) => box.contains(part));

/** What a form says of its fields, and what a closed dialogue says. */
function isOfForm({ boxes }: Page, { element }: Block, junk: number): boolean {
  if (junk < FORM_LIMIT) return false;
  const form = element.closest('form');
  return element.closest('dialog:not([open])') !== null || (form !== null && form.querySelector(FIELDS) !== null && (boxes.get(form)?.chars ?? 0) <= FORM);
}

/** Whether a long run is not shown and holds a sentence of the article that stands elsewhere: the text once more, for a machine. */
function isCopy({ index, kind, text, element }: Block, blocks: readonly Block[], kept: readonly boolean[]): boolean {
  if (kind !== 'text' || text.length < COPY || !element.closest(UNSEEN)) return false;
  return blocks.some((other) => kept[other.index] && other.index !== index && isProse(other) && (other.index < index || !other.element.closest(UNSEEN)) && text.includes(other.text.slice(0, BEGINNING)));
}
