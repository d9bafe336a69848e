import type { Block } from '../article/block.ts';
import { fold, MEDIA } from '../article/block.ts';
import type { Box } from '../article/box.ts';
import { nameOf } from '../article/name.ts';
import { drain, type Page } from '../article/page.ts';
import { unpackLanguages } from '../article/words/words.ts';
import { aboutLines } from './about-lines.ts';
import { authorBoxes } from './author-box.ts';
import { measureBox } from './box-facts.ts';
import { type Classified, classified } from './classified.ts';
import { explain } from './explain.ts';
import { familiesOf } from './families.ts';
import { guard, type Guards } from './guards.ts';
import { type LineFacts, measureLine } from './line-facts.ts';
import { measureMedium } from './medium-facts.ts';
import { ownCards } from './own-cards.ts';
import { isPager } from './pager.ts';
import { isTechnical, piecesOf } from './piece-facts.ts';
import type { BoxRule, LineRule, MediumRule, PieceRule, ShellRule } from './rule.ts';
import { isHeading } from './heading.ts';
import { holdsMore } from './rows.ts';
import { rules } from './rules.ts';
import { advertisingLabel } from './rules/advertising-label.ts';
import { loneHeading } from './rules/lone-heading.ts';
import { markupResidue } from './rules/markup-residue.ts';
import { ASKED, blocksIn, FIELDS, readScene, type Scene } from './scene.ts';
import { settle } from './settle.ts';
import { measureShell, shellsIn } from './shell-facts.ts';
import { TYPED } from './typed.ts';
import { type Certainty, elementOf, isAsking, KINDS, type Kind, type Verdict } from './verdict.ts';
import { verdictOf } from './verdict-of.ts';

type Options = {
  certainty?: Certainty;
  kinds?: readonly Kind[];
  /** Called with what only rules for the reader name, where they are not asked: it costs next to nothing to know. */
  onLikely?: (verdict: Verdict) => void;
};
const LARGEST = 400; // blocks; no box of teasers, forms or buttons holds more
const LANDMARK = 2; // out of bounds as a header, menu or footer
const DISCUSSION = 3; // as comments of readers
const HEAD = 20; // blocks; a box of byline, date and buttons has no more
const TAIL = 5; // blocks; a box that tells of the author at the end has no more

/** What is left over on a page, in document order, none inside another. Changes nothing. */
export function findClutter(page: Page, options: Options = {}): Verdict[] {
  return drain(judge(page, options));
}

/** The same in small steps, for a page that someone is reading: between two steps others may run. */
export function* judge(page: Page, { certainty = 'sure', kinds = KINDS, onLikely }: Options = {}): Generator<void, Verdict[]> {
  const scene = readScene(page);
  if (!scene.story.root || !page.document.body) return [];
  yield;
  unpackLanguages();
  yield;
  const guards = guard(page, scene.story);
  yield;
  yield* page.voting(); // is asked for everywhere, and takes long unless it goes in steps
  const wanted = rules.filter((rule) => kinds.includes(rule.kind));
  const asked = wanted.filter((rule) => certainty === 'likely' || rule.certainty !== 'likely');
  const likely = onLikely ? wanted.filter((rule) => rule.about === 'line').filter((rule) => !asked.includes(rule)) : [];
  const verdicts: Verdict[] = [];
  const outside = yield* judgeBoxes(scene, guards, page.document.body, asked.filter((rule) => rule.about === 'box'), verdicts);
  const spared = spare(scene, verdicts);
  const open = page.blocks.filter(({ index }) => !scene.gone[index] && !outside[index]);
  // what asks stays, unless that is chosen: an advertisement in it does not, nor code of a template
  const asking = page.blocks.filter(({ index }) => scene.gone[index] === ASKED && !outside[index]);
  yield* judgeMedia(scene, guards, asking, asked.filter((rule) => rule.about === 'medium').filter(({ kind }) => kind === 'ad'), verdicts);
  yield* judgeMedia(scene, guards, open.filter(({ index }) => !spared.has(index)), asked.filter((rule) => rule.about === 'medium'), verdicts);
  spare(scene, verdicts);
  const pieces = asked.filter((rule) => rule.about === 'piece');
  yield* judgePieces(scene, guards, asking, pieces.filter((rule) => rule === markupResidue), verdicts);
  yield* judgePieces(scene, guards, open, pieces, verdicts);
  const lines = asked.filter((rule) => rule.about === 'line');
  const edges = page.blocks.filter(({ index }) => outside[index] === LANDMARK && !scene.gone[index]);
  // an empty place for advertising is no part of a menu, nor of what readers say
  const isSold = ({ link, element }: Block): boolean => !link && (familiesOf(element).has('ad') || (element.parentElement !== null && familiesOf(element.parentElement).has('ad'))) && !element.closest(TYPED);
  const slots = page.blocks.filter((block) => (outside[block.index] ?? 0) >= LANDMARK && !scene.gone[block.index] && isSold(block));
  yield* judgeLines(scene, guards, slots, lines.filter((rule) => rule === advertisingLabel), verdicts, () => undefined);
  yield* judgeLines(scene, guards, open, lines, verdicts, (facts, block) => {
    const rule = likely.find(({ isClutter }) => isClutter(facts));
    if (rule) for (const target of targetsOf(scene, guards, block)) onLikely?.(verdictOf(rule, target));
  });
  // the reader asks the classifier itself, for every block
  if (certainty === 'sure') {
    for (const { place, kind, confidence } of yield* classified(scene, guards, page.document.body, { open, edges, kinds })) {
      const targets = 'index' in place ? targetsOf(scene, guards, place) : [place];
      for (const target of targets) verdicts.push({ ...verdictOf({ name: 'classifier', kind, why: LOOKS[kind] }, target), confidence });
    }
  }
  // once more, when all is known that goes: what was named by words that stay, or stood over what does
  yield* judgeMedia(scene, guards, open.filter(({ index, link }) => link !== null && !scene.gone[index] && !spared.has(index)), asked.filter((rule) => rule.about === 'medium').filter(({ kind }) => kind === 'promo'), verdicts);
  yield* judgeLines(scene, guards, open.filter((block) => isHeading(block.element) && scene.saysOf(block).related), lines.filter((rule) => rule === loneHeading), verdicts, () => undefined);
  yield* judgeShells(scene, guards, asked.filter((rule) => rule.about === 'shell'), verdicts);
  const isSpared = (one: Verdict): boolean => isPager(page, one) || (mayUnfold(one) && guards.isFolded(elementOf(one.target) ?? page.document.body));
  return yield* explain(page, settle(scene, guards, certainty === 'sure' ? verdicts.filter((one) => !isSpared(one)) : verdicts));
}

/** Takes the cards that are the page's own out of the verdicts; their lines are judged one by one. Answers the blocks on them. */
function spare(scene: Scene, verdicts: Verdict[]): Set<number> {
  const spared = new Set<number>();
  for (const verdict of ownCards(scene, verdicts)) {
    verdicts.splice(verdicts.indexOf(verdict), 1);
    const box = 'node' in verdict.target ? undefined : scene.page.boxes.get(verdict.target);
    if (!box) continue;
    scene.gone.fill(0, box.first, box.last + 1);
    for (let n = box.first; n <= box.last; n++) spared.add(n);
  }
  return spared;
}

/**
 * From the outside in: the largest box that a rule is sure of goes as one. What asks something of the reader often stands in a column
 * with teasers, and has a setting of its own: there the teasers are looked for first. Answers, for every block, whether it is out of bounds, 1, and whether as part of a landmark, 2, or of a discussion, 3.
 */
function* judgeBoxes(scene: Scene, guards: Guards, body: Element, asked: BoxRule[], verdicts: Verdict[]): Generator<void, Uint8Array> {
  const { boxes, blocks } = scene.page;
  const outside = new Uint8Array(blocks.length);
  const others = asked.filter(({ kind }) => !isAsking(kind));
  const isAbout = aboutLines(scene);
  const holdsAbout = ({ first, last }: Box): boolean => last - first < (first < scene.story.first + HEAD ? HEAD : TAIL) && [...blocksIn(scene, first, last)].some(isAbout);
  const holdsAuthor = ({ first, last }: Box): boolean => [...blocksIn(scene, first, last)].some(({ index }) => authorBoxes(scene).has(index));
  const visit = function* (element: Element, asked: BoxRule[]): Generator<void, void> {
    const box = boxes.get(element);
    if (!box) return;
    if (guards.isOutOfBounds(element)) {
      outside.fill(guards.isLandmark(element) ? LANDMARK : guards.isDiscussion(element) ? DISCUSSION : 1, box.first, box.last + 1);
      return;
    }
    if (guards.isOfOnePiece(element) || MEDIA.has(nameOf(element))) return;
    const isWhole = (): boolean => !scene.gone.subarray(box.first, box.last + 1).some(Boolean);
    if (box.last - box.first < LARGEST && isWhole() && (guards.mayHide(element) || guards.mayEmpty(element))) {
      yield;
      const facts = measureBox(scene, box);
      const rule = asked.find(({ isClutter }) => isClutter(facts));
      if (rule?.kind === 'promo' && facts.heading === null && holdsMore(scene, box)) {
        yield* visitAll(element, asked);
        return;
      }
      if (rule && isAsking(rule.kind)) yield* visitAll(element, others);
      if (rule && isWhole() && (isAsking(rule.kind) || !(holdsAbout(box) || holdsAuthor(box) || scene.holds(FIELDS, element)))) {
        for (const target of guards.mayEmpty(element) ? [...element.children].filter((child) => boxes.has(child)) : [element]) verdicts.push(verdictOf(rule, target));
        scene.gone.fill(isAsking(rule.kind) ? ASKED : 1, box.first, box.last + 1);
        return;
      }
    }
    yield* visitAll(element, asked);
  };
  const visitAll = function* (element: Element, asked: BoxRule[]): Generator<void, void> {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) if (boxes.has(child)) yield* visit(child, asked);
  };
  yield* visit(body, asked);
  return outside;
}

function* judgeMedia(scene: Scene, guards: Guards, open: Block[], asked: MediumRule[], verdicts: Verdict[]): Generator<void, void> {
  const isAbout = aboutLines(scene);
  for (const block of open) {
    if (block.kind === 'text' || !guards.mayHide(block.element)) continue;
    yield;
    const facts = measureMedium(scene, block);
    const rule = asked.find(({ isClutter }) => isClutter(facts));
    // the author's portrait leads to the author
    if (!rule || (rule.kind === 'promo' && isAbout(block))) continue;
    // words under an advertisement that only lead where it leads go with it
    const figure = rule.kind === 'ad' && !facts.hasCaption ? block.element.closest('figure') : null;
    const box = figure && guards.mayHide(figure) ? scene.page.boxes.get(figure) : undefined;
    const isAlone = box !== undefined && [...blocksIn(scene, box.first, box.last)].every((other) => other === block || other.kind === 'text');
    verdicts.push(verdictOf(rule, figure && isAlone ? figure : block.element));
    scene.gone.fill(1, isAlone ? box.first : block.index, (isAlone ? box.last : block.index) + 1);
  }
}

function* judgeLines(scene: Scene, guards: Guards, open: Block[], asked: LineRule[], verdicts: Verdict[], onOther: (facts: LineFacts, block: Block) => void): Generator<void, void> {
  for (const block of open) {
    if (block.kind !== 'text' || scene.gone[block.index] || scene.story.headline?.contains(block.element)) continue;
    yield;
    const facts = measureLine(scene, block);
    const rule = asked.find(({ isClutter }) => isClutter(facts));
    if (!rule) {
      onOther(facts, block);
      continue;
    }
    for (const target of targetsOf(scene, guards, block)) verdicts.push(verdictOf(rule, target));
    scene.gone[block.index] = isAsking(rule.kind) ? ASKED : 1;
  }
}

function* judgePieces(scene: Scene, guards: Guards, open: Block[], asked: PieceRule[], verdicts: Verdict[]): Generator<void, void> {
  const technical = isTechnical(scene);
  for (const block of open) {
    if (block.kind !== 'text' || scene.story.headline?.contains(block.element)) continue;
    yield;
    for (const { facts, parts } of piecesOf(scene, block, technical)) {
      const rule = asked.find(({ isClutter }) => isClutter(facts));
      if (!rule) continue;
      for (const target of facts.fillsRun ? targetsOf(scene, guards, block) : parts) verdicts.push(verdictOf(rule, target));
      if (facts.fillsRun) scene.gone[block.index] = 1;
    }
  }
}

/** Last, when it is known beside what they stand. */
function* judgeShells(scene: Scene, guards: Guards, asked: ShellRule[], verdicts: Verdict[]): Generator<void, void> {
  if (asked.length === 0) return;
  const hidden = new Set(verdicts.flatMap(({ target }) => ('node' in target ? [] : [target])));
  for (const element of shellsIn(scene, guards)) {
    if ([...hidden].some((other) => other.contains(element))) continue;
    yield;
    const facts = measureShell(scene, element, hidden);
    const rule = asked.find(({ isClutter }) => isClutter(facts));
    if (rule) verdicts.push(verdictOf(rule, element));
  }
}

/** The element of a run where it holds nothing else, else the run's own text nodes; nothing of what has the focus. */
function targetsOf({ page }: Scene, guards: Guards, block: Block): Verdict['target'][] {
  const box = page.boxes.get(block.element);
  if (box && box.first === box.last && guards.mayHide(block.element)) return [block.element];
  const { activeElement, body } = page.document;
  if (activeElement !== body && block.nodes.some((node) => activeElement?.contains(node))) return [];
  return block.nodes.filter(({ data }) => fold(data) !== '').map((node) => ({ node, start: 0, end: node.length }));
}

/** Whether what is hidden would be missed when the window it stands in opens. */
const mayUnfold = ({ kind, rule }: Verdict): boolean => kind === 'promo' || kind === 'cue' || (rule === 'classifier' && !isAsking(kind));

const LOOKS: Record<Classified['kind'], string> = {
  promo: 'looks like a teaser of another story',
  cue: 'points at something that is not there',
  residue: 'looks like what a template left behind',
  ad: 'looks like an advertisement',
  share: 'asks to pass the article on',
  cta: 'asks to subscribe, sign up or buy',
};
