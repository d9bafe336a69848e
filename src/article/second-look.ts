import { absolute, addressOf, bareHost } from './address.ts';
import type { Block } from './block.ts';
import { isProse } from './box.ts';
import { copiesIn, isPreview } from './copies.ts';
import { excerptsIn } from './excerpts.ts';
import { nameOf } from './name.ts';
import type { Page } from './page.ts';
import { pictureAddress } from './picture.ts';
import { seenAddress } from './seen-picture.ts';
import { callingIn } from './words/calling.ts';
import { isRelatedHeading, isShare, isTeaserLink } from './words/words.ts';

/** Chances of being junk from which something is left out as well, where what it is and what stands round it speak against it. */
const HEADING_LIMIT = 0.05; // with nothing under it, or one of a row of excerpts
const NAMED_LIMIT = 0.08; // told by its file's name
const SHARE_LIMIT = 0.1; // at the end
const LEAD_IN_LIMIT = 0.2; // with nothing after it
const CALL_LIMIT = 0.2; // at the end, and most of it asks something
const TEASER_LIMIT = 0.2; // a line that is a link and says so
const FORM_LIMIT = 0.3; // in a form or dialogue
const REMARK_LIMIT = 0.3; // at the end, and some of it asks something
const LINE_LIMIT = 0.35; // a line of its own that is hardly more than a link to another page of the site

const ABOUT = 1; // sentences after a closing request: who wrote the article
const CALLS = 0.35; // share of its characters in sentences that ask
const AHEAD = 2; // blocks that follow a lead-in and were left out; one may be a medium that is missed
const LEAD_IN = 150; // characters; a longer run says more than what comes next
const HEADLINE = 30; // characters; a headline is longer than a label
const LINKED = 0.6; // share of a line
const ALL = 0.9;
const FORM = 2_000; // characters of a form; some pages are one form from top to bottom
const STOP = /[.。]["'”’»)\]]*$/u; // a sentence says something of its own
const CARD_OF_A_POST = 'blockquote.wp-embedded-content'; // what WordPress writes for an address of a post, its own or another's
const FRAME_OF_A_POST = 'iframe.wp-embedded-content';
/** The heading of a list of what is on the page; such lists are left out. */
const CONTENTS =
  /^(?:table of contents|contents|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice(?: de contenidos)?|contenidos?|tabla de contenidos?|indice(?: dei contenuti)?|sumário|conteúdos?|tabela de conteúdos?|inhoud(?:sopgave)?|spis treści|содержание|оглавление|innehåll(?:sförteckning)?|içindekiler|目次|目录|目錄|목차|المحتويات|فهرست(?: مطالب)?|תוכן (?:ה)?עניינים|विषय[- ]?सूची)$/iu;
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
  const isCopy = copiesIn(blocks);
  const chanceOf = ({ index }: Block): number => page.judgements()[index]?.junk ?? 0;
  for (const block of blocks) {
    if (kept[block.index] && (isNamed(block, chanceOf(block)) || isOfForm(page, block, chanceOf(block)) || leadsOn(page, block, chanceOf(block)) || isCopy(block, kept) || isPreview(page, block))) kept[block.index] = false;
  }
  const doubtful = blocks.filter((block) => kept[block.index] && chanceOf(block) >= HEADING_LIMIT);
  for (const { first, last } of excerptsIn(page, doubtful)) kept.fill(false, first, last + 1);
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
  if (left > 0 && CONTENTS.test(text)) return next === null || (next.link === null && !next.element.closest('li'));
  return left >= AHEAD && text.length <= LEAD_IN && junk >= LEAD_IN_LIMIT && /[:：]$/.test(text) && !element.closest('li, td, th');
}

const levelOf = (element: Element): number => Number(/^H([1-6])$/.exec(nameOf(element))?.[1] ?? 0);

/** Whether a run at the end asks to pass the article on, or something else of its readers. */
function closes({ text }: Block, junk: number): boolean {
  if (junk >= SHARE_LIMIT && isShare(text)) return true;
  if (junk < CALL_LIMIT) return false;
  const calls = callingIn(text);
  return calls >= CALLS || (calls > 0 && junk >= REMARK_LIMIT);
}

function isNamed({ kind, element }: Block, junk: number): boolean {
  if (junk < NAMED_LIMIT || (kind !== 'image' && kind !== 'frame')) return false;
  const address = pictureAddress(element);
  return kind === 'image' ? ORNAMENT.test(address.split(/[?#]/)[0] ?? '') : SUBSCRIBING.test(address);
}

/** Whether a line of its own names another page of the site, with a word or two beside the link, or is a link that says 'Learn more'. */
function leadsOn({ url }: Page, { kind, element, text, linkDensity, link }: Block, junk: number): boolean {
  if (kind === 'frame') return element.matches(FRAME_OF_A_POST) && isOwnPage(seenAddress(element), url);
  if (kind !== 'text') return false;
  if (junk >= TEASER_LIMIT && linkDensity > ALL && isTeaserLink(text)) return true;
  const isCard = linkDensity > ALL && element.closest(CARD_OF_A_POST) !== null;
  const isLine = junk >= LINE_LIMIT && linkDensity > LINKED && text.length >= HEADLINE && !STOP.test(text) && !element.closest('li, td, th, h1, h2, h3, h4, h5, h6, figcaption, blockquote');
  return (isCard || isLine) && isOwnPage(link?.getAttribute('href') ?? '', url);
}

/** Whether an address leads to another page of the site. */
function isOwnPage(address: string, url: string): boolean {
  const from = addressOf(url);
  const to = addressOf(absolute(address, url));
  return from !== null && to !== null && from.pathname !== to.pathname && bareHost(from.hostname) === bareHost(to.hostname);
}

/** What a form says of its fields, and what a closed dialogue says. */
function isOfForm({ boxes }: Page, { element }: Block, junk: number): boolean {
  if (junk < FORM_LIMIT) return false;
  const form = element.closest('form');
  return element.closest('dialog:not([open])') !== null || (form !== null && form.querySelector(FIELDS) !== null && (boxes.get(form)?.chars ?? 0) <= FORM);
}
