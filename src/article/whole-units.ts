import type { Block } from './block.ts';
import { isProse } from './box.ts';
import { nameOf } from './name.ts';
import type { Page } from './page.ts';
import { pictureAddress } from './picture.ts';
import { POST } from './posts.ts';
import { shapeOf } from './shape.ts';
import { isRelatedHeading } from './words/words.ts';

const TABLE = 0.5; // share of a table's runs that were kept; from it on the others are cells of it
const MARK = /^[[(]?(?:\d{1,3}|[a-z]|[ivxl]{1,5}|[*†‡§¶]{1,3})[\])]?$/iu; // what stands for a note in the text
const NOTE = 1_500; // characters; what is longer is a part of the article of its own
const NUMBER = /^\(\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?\)$/i; // of a formula
const COUNT = /\d+\s*(?:\/|\p{L}{1,3})\s*\d+$/u; // '3 of 12'
const CREDIT_CHARS = 160;
const BEFORE = 3; // blocks from a picture to its credit: a caption may stand between
const CAPTION_LIMIT = 0.65; // chance of being junk from which a caption does not come with its picture
const CREDIT =
  /^[[(]?(?:all |photo |image )?(?:photos?|images?|pictures?|photographs?|photography|illustrations?|credits?|fotos?|bild(?:er|quelle)?|crédits?(?: photos?)?|immagine|imagen|imagem|beeld|zdjęcie|фото|写真|图|圖)\s*(?:by|via|von|de|di|par|courtesy|:|：|©|\||–)|(?:submitted|file|courtesy|handout) photo\W?$|^courtesy of/iu;
const LEVELS = 3; // an element and what it stands in; enough to tell the cards of a list
const ROW = 4; // pictures, or short lines, of one shape; fewer are no row
const MOST = 0.8; // share of a row that was kept; from it on the others are of it
const HOPELESS = 0.8; // chance of being junk from which a block is of no row
const FILE = /\.(?:csv|docx?|epub|gpx|ics|pdf|xlsx?|zip)(?:$|[?#])/i;
const NEAR = 3; // blocks after the last that was kept
const CARD = 8; // blocks; what holds more is no card
const LINKED = 0.5; // share of a run
const LINES = 40; // characters of a run that a small picture may stand in
const ITEMS = 2; // runs of a list or table; one says nothing of others
/** Chances of being junk, on average of its runs, up to which a list or a table is the article's. */
const LIST_LIMIT = 0.45;
const TABLE_LIMIT = 0.35; // pages are laid out in tables, too
const BESIDE = 0.2; // how far an item's chance may lie above that average; what lies farther off is a stray one
const PARAGRAPH = 0.6; // share of a paragraph's or quotation's characters that were kept; from it on its other lines are of it
const SURE = 0.2; // chance of being junk up to which what stands under a heading speaks for it
const PROBABLE = 0.5; // chance of being junk from which a heading or line needs more than its company
const TEASER = 0.5; // share of a heading from which a link in it makes it a teaser; a heading that is all link is a place to jump to
const UNFOLDED = 'button, [role="button"], [aria-expanded], [class*="accordion" i], [class*="faq" i], [itemtype$="Question"]';
const TABS = '[role="tab"], [role="tablist"], [class*="tabbed" i], [class*="tabs" i]'; // what names samples of code
const CAPTION = '[class*="caption" i], [class*="credit" i], [class*="copyright" i], [class*="bildquelle" i]';

/**
 * Completes what the classifier has judged piece by piece: the cells of a table of figures, the line that opens what is folded away,
 * the notes that the text points at, the pictures within its lines, the credit or caption
 * of a picture, the number of a formula, labels of one row, the items of a list, the lines of a paragraph, quotation or poem, the name and picture of a card, files to take along, posts of other services, the heading or question over what is kept, what stands in a row of its like, what is set as it was written. `keeps` tells for each block whether it was kept, `mayKeep` what may be.
 */
export function wholeUnits(page: Page, keeps: readonly boolean[], mayKeep: (block: Block) => boolean): boolean[] {
  const whole = [...keeps];
  const blocksIn = (element: Element): Block[] => {
    const box = page.boxes.get(element);
    return box ? page.blocks.slice(box.first, box.last + 1) : [];
  };
  const keep = (blocks: Block[]): void => {
    for (const block of blocks) if (mayKeep(block)) whole[block.index] = true;
  };
  const junkOf = ({ index }: Block): number => page.judgements()[index]?.junk ?? 0;
  const keptIn = (element: Element): number => blocksIn(element).filter(({ index }) => keeps[index]).length;

  for (const table of page.document.getElementsByTagName('table')) {
    const cells = blocksIn(table).filter(({ kind }) => kind === 'text');
    const isPlain = !table.querySelector('table, p, ul, ol, h2, h3, h4, form');
    if (isPlain && cells.length > 0 && cells.filter(({ index }) => keeps[index]).length >= TABLE * cells.length) keep(cells);
  }
  for (const summary of page.document.getElementsByTagName('summary')) {
    if (summary.parentElement && keptIn(summary.parentElement) > 0) keep(blocksIn(summary));
  }
  const notes = new Set<number>();
  for (const note of notesOf(page, keptIn)) {
    const blocks = blocksIn(note);
    if (charsOf(blocks) > NOTE) continue;
    keep(blocks);
    for (const { index } of blocks) notes.add(index);
  }
  for (const block of page.blocks) {
    if (block.kind !== 'image' || keeps[block.index] || block.link || !block.text) continue;
    const line = block.element.closest('p, li, td, dd');
    const words = line && blocksIn(line).filter(({ kind, index, element }) => kind === 'text' && element === line && keeps[index]);
    if (words?.some(({ text }) => text.length >= LINES)) keep([block]);
  }
  for (const block of page.blocks) {
    const junk = junkOf(block);
    if (keeps[block.index] || block.kind !== 'text' || block.text.length > CREDIT_CHARS) continue;
    const figure = junk < CAPTION_LIMIT && block.element.localName === 'figcaption' && block.element.closest('figure');
    const isNear = (junk < CAPTION_LIMIT && isCaption(block)) || (CREDIT.test(block.text) && !block.element.closest('li'));
    const media = figure ? blocksIn(figure) : isNear ? page.blocks.slice(Math.max(0, block.index - BEFORE), block.index + 2) : [];
    if (media.some(({ index, kind }) => kind !== 'text' && keeps[index])) keep([block]);
  }
  const keepAlike = (runs: readonly Block[], limit: number): void => {
    const mean = runs.reduce((sum, block) => sum + junkOf(block), 0) / runs.length;
    // two links say little of one another
    if (runs.length >= ITEMS && mean < limit && (runs.length > ITEMS || runs.every(({ linkDensity }) => linkDensity < LINKED))) keep(runs.filter((block) => junkOf(block) < mean + BESIDE));
  };
  const first = keeps.indexOf(true);
  for (const block of page.blocks) if (isAsWritten(block) && first >= 0 && block.index > first && junkOf(block) < HOPELESS) keep([block]);
  for (const block of page.blocks.slice(first + 1, keeps.lastIndexOf(true))) if (first >= 0 && block.element.closest(POST)) keep([block]);
  for (const block of page.blocks.slice(first + 1, keeps.lastIndexOf(true) + NEAR)) if (first >= 0 && isFile(block) && (junkOf(block) < HOPELESS || isFigures(block))) keep([block]);
  const lists = [...listsOf(page)];
  const stanzas = linesOf(page);
  for (const list of [...lists, ...stanzas]) keepAlike(list, LIST_LIMIT);
  for (const table of tablesOf(page)) keepAlike(table, TABLE_LIMIT);
  for (const labels of labelsOf(page, keeps)) if (labels.length > ITEMS) keepAlike(labels, LIST_LIMIT);
  for (const block of page.blocks) {
    const before = page.blocks[block.index - 1];
    if (before && keeps[before.index] && isAsWritten(before) && NUMBER.test(block.text) && junkOf(block) < HOPELESS) keep([block]);
  }
  for (const block of page.blocks.toReversed()) {
    const next = page.blocks[block.index + 1];
    const isBefore = next !== undefined && whole[next.index] && (nameOf(next.element) === 'PRE' || isTab(next));
    if (isBefore && isTab(block) && junkOf(block) < HOPELESS) keep([block]);
  }
  const keepRest = (runs: readonly Block[], limit: number): void => {
    if (runs.length > 1 && charsOf(runs.filter(({ index }) => whole[index])) >= PARAGRAPH * charsOf(runs)) keep(runs.filter((block) => junkOf(block) < limit));
  };
  for (const runs of [...runsOf(page), ...lists]) keepRest(runs, PROBABLE);
  for (const lines of [...stanzas, ...termsOf(page)]) keepRest(lines, HOPELESS);
  for (const block of page.blocks) {
    const next = page.blocks[block.index + 1];
    if (keeps[block.index] || !next || !whole[next.index]) continue;
    if ((isHeading(block) && ((junkOf(block) < PROBABLE && junkOf(next) < SURE) || (notes.has(next.index) && !isRelatedHeading(block.text)))) || (isQuestion(block) && junkOf(block) < HOPELESS && (isProse(next) || isUnfolding(block, next)))) keep([block]);
  }
  for (const block of page.blocks) {
    if (whole[block.index] || !(isPortrait(block) || isName(block)) || junkOf(block) >= HOPELESS) continue;
    const stays = cardOf(page, block).filter(({ index }) => whole[index]);
    if (stays.some(isProse) && (isName(block) || leadsAsOneOf(block, stays))) keep([block]);
  }
  for (const row of rowsOf(page, keeps)) {
    if (row.length >= ROW && row.filter(({ index }) => keeps[index]).length >= MOST * row.length) keep(row.filter((block) => junkOf(block) < HOPELESS && (!isHeading(block) || (!isRelatedHeading(block.text) && (whole[block.index + 1] ?? false)))));
  }
  return whole;
}

/** The blocks of the card that a picture or a name stands on: the smallest box with more in it; none if that is large. */
function cardOf({ blocks, boxes }: Page, { element }: Block): Block[] {
  for (let up: Element | null = element; up; up = up.parentElement) {
    const box = boxes.get(up);
    if (!box || box.first === box.last) continue;
    return box.last - box.first < CARD ? blocks.slice(box.first, box.last + 1) : [];
  }
  return [];
}

/** A picture that says what it shows, and is no drawing. */
const isPortrait = ({ kind, element, text }: Block): boolean => kind === 'image' && text !== '' && !/\.svg(?:$|[?#])/i.test(pictureAddress(element));

/** Whether a picture leads where other words lead, or nowhere. */
const leadsAsOneOf = ({ link }: Block, others: readonly Block[]): boolean => !link || others.some((other) => other.kind === 'text' && other.link?.getAttribute('href') === link.getAttribute('href'));

/** A heading that is all link. */
const isName = ({ kind, element, linkDensity }: Block): boolean => kind === 'text' && /^H[2-6]$/.test(nameOf(element)) && linkDensity === 1;

const charsOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** What may be taken along: the form, the table, the map that the article speaks of. */
const isFile = ({ kind, link }: Block): boolean => kind === 'text' && FILE.test(link?.getAttribute('href') ?? '');

/** Figures to take along, which nobody advertises with. */
const isFigures = ({ link }: Block): boolean => /\.(?:csv|ods|xlsx?)(?:$|[?#])/i.test(link?.getAttribute('href') ?? '');

const isTab = ({ kind, element, link, text }: Block): boolean => kind === 'text' && link === null && text.length <= LINES && nameOf(element) !== 'PRE' && element.closest(TABS) !== null;

const isAsWritten = ({ element, nodes }: Block): boolean => nameOf(element) === 'PRE' || nodes.some(({ parentElement }) => parentElement?.closest('math'));

const isHeading = ({ kind, element, linkDensity }: Block): boolean => kind === 'text' && /^H[2-6]$/.test(nameOf(element)) && (linkDensity <= TEASER || linkDensity === 1);

/** What is pressed to unfold its answer: a question, or a heading. */
const isQuestion = ({ kind, element, link, text }: Block): boolean =>
  kind === 'text' && link === null && text.length <= CREDIT_CHARS && element.closest(UNFOLDED) !== null && (/[?？؟]$/.test(text) || (element.closest('h2, h3, h4, h5, h6, dt') !== null && !isRelatedHeading(text)));

/** Whether what comes next stands in what a run says that it unfolds. */
function isUnfolding({ element }: Block, next: Block): boolean {
  const name = element.closest('[aria-controls]')?.getAttribute('aria-controls');
  return (name && element.ownerDocument.getElementById(name)?.contains(next.element)) === true;
}

const isCaption = ({ element }: Block): boolean => element.matches(CAPTION) || element.parentElement?.matches(CAPTION) === true;

/** The runs of each list, those of lists within it apart. */
const listsOf = (page: Page): Iterable<Block[]> => grouped(page, ({ kind, element }) => (kind === 'text' && element.closest('li, dt, dd')?.closest('ul, ol, dl')) || null);

/** The runs of each table, those of tables within it apart. */
const tablesOf = (page: Page): Iterable<Block[]> => grouped(page, ({ kind, element }) => (kind === 'text' ? element.closest('table') : null));

/** The lines that stand loose in one box, as those of poems and addresses do. */
const linesOf = (page: Page): Block[][] =>
  [...grouped(page, ({ kind, element }) => (kind === 'text' && !/^(?:P|LI|TD)$/.test(nameOf(element)) ? element : null))].filter(([first, ...more]) => {
    const box = first && page.boxes.get(first.element);
    return box !== undefined && more.length >= ITEMS && box.last - box.first === more.length;
  });

/** The terms of each list of such, with what is said of them. */
const termsOf = (page: Page): Iterable<Block[]> => grouped(page, ({ kind, element }) => (kind === 'text' && element.closest('dt, dd')?.closest('dl')) || null);

/** The runs of each quotation, of each paragraph that line breaks divide. */
const runsOf = (page: Page): Iterable<Block[]> => grouped(page, ({ kind, element }) => (kind === 'text' ? (element.closest('blockquote') ?? element.closest('p')) : null));

function grouped({ blocks }: Page, groupOf: (block: Block) => Element | null): Iterable<Block[]> {
  const groups = new Map<Element, Block[]>();
  for (const block of blocks) {
    const group = groupOf(block);
    const known = group && groups.get(group);
    if (known) known.push(block);
    else if (group) groups.set(group, [block]);
  }
  return groups.values();
}

/** Pictures, and runs that stand in no paragraph, that look alike, from the first block that was kept to the last. */
function rowsOf({ blocks }: Page, keeps: readonly boolean[]): Iterable<Block[]> {
  const rows = new Map<string, Block[]>();
  for (const block of blocks.slice(Math.max(0, keeps.indexOf(true)), keeps.lastIndexOf(true) + 1)) {
    if (block.kind !== 'image' && !/^(?:DIV|FIGCAPTION|H[2-6]|SPAN)$/.test(nameOf(block.element))) continue;
    const shape = block.kind + shapeOf(block.element, LEVELS);
    const row = rows.get(shape);
    if (row) row.push(block);
    else rows.set(shape, [block]);
  }
  return rows.values();
}

/** Labels that look alike, each before what was kept with words in one card: the years of a chronicle, the names of figures. */
function labelsOf(page: Page, keeps: readonly boolean[]): Iterable<Block[]> {
  const shapes = new Map<string, Block[]>();
  for (const block of page.blocks) {
    const next = page.blocks[block.index + 1];
    if (block.kind !== 'text' || block.link || block.text.length > LINES || COUNT.test(block.text) || !next || !keeps[next.index]) continue;
    const card = cardOf(page, block);
    if (!card.includes(next) || !card.some(({ kind, index }) => kind === 'text' && index > block.index && keeps[index])) continue;
    const shape = shapeOf(block.element, LEVELS);
    shapes.set(shape, [...(shapes.get(shape) ?? []), block]);
  }
  return shapes.values();
}

/** What marks in the kept text point at, on the same page. */
function* notesOf({ document, url }: Page, keptIn: (element: Element) => number): Generator<Element> {
  for (const link of document.querySelectorAll('a[href*="#"]')) {
    if (!MARK.test(link.textContent?.trim() ?? '')) continue;
    const [address = '', name = ''] = (link.getAttribute('href') ?? '').split('#');
    if (!name || (address && address !== url.replace(/#.*/, ''))) continue;
    const line = link.closest('p, li, td, dd, blockquote, figcaption, h2, h3');
    const target = document.getElementById(name);
    const note = target?.closest('li, dd, aside, p, td') ?? target;
    if (note && line && keptIn(line) > 0 && !note.contains(link)) yield note;
  }
}
