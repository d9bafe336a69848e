import type { Block } from '../article/block.ts';
import { BLOCK_KINDS, type BlockKind, type Judgement } from '../article/classify.ts';
import { byShare } from '../article/limits.ts';
import { aboutLines } from './about-lines.ts';
import { agree } from './agree.ts';
import { isAnsweredCue, isPlay } from './cue-answer.ts';
import { isEdgeCard } from './edge-card.ts';
import type { Guards } from './guards.ts';
import { isHeading } from './heading.ts';
import { isNamed } from './named.ts';
import { isControl, isOfUse } from './of-use.ts';
import { oddOnes } from './rows.ts';
import { EXCERPT, HEADLINE } from './rule.ts';
import { ASKED, FIELDS, type Scene } from './scene.ts';
import { isAsking, type Kind } from './verdict.ts';

/** What the classifier is sure of: an element of which every block is junk, as large as can be, or a run that stands loose beside others. */
export type Classified = { place: Element | Block; kind: (typeof CLASSIFIED)[number]; confidence: number };

/** Chances from which on a small and a large run are surely junk; on labelled pages of other sites about one character of the article in a thousand goes with them. */
const SURE_SMALL = 0.85;
const SURE_LARGE = 0.95;
const SURE_MEDIA = 0.93; // chance; a picture lost is missed more
const PROBABLE = 0.75; // chance of the least certain run in a box whose blocks are sure on the whole
const PROBABLE_WITHIN = 0.85; // of the least certain picture where the article is
/** Least share, of what the blocks of a box may be, that kinds of clutter have, among the prose and elsewhere; below it a box is more probably a menu or a comment. */
const OUR_SHARE = 0.2;
const OUR_SHARE_ELSEWHERE = 0.35;
const OUR_SHARE_AHEAD = 0.6; // of words before the first sentence, where section, byline and date stand, and what the page is read and printed with
/** A short run that, if it is junk, is most probably a cue, an advertisement or residue, is believed sooner: labels are told by their words. */
const SHORT = 60; // characters
const TELLING = 0.3; // share of these kinds from which on
const BELIEVED = 0.5; // chance, for each share above it
const HOPELESS = 0.4; // chance that nothing can raise far enough
const DOUBTFUL = 0.5; // chance of being junk from which on what stays under a heading is what it was written for
const OURS = ['promo', 'ad', 'cue', 'residue'] as const;
type Asked = { open: readonly Block[]; edges: readonly Block[]; kinds: readonly Kind[] };

const ASKS = ['share', 'cta'] as const;
const HALF = 0.5; // share of all these together from which on the likeliest of them tells the kind

/** The kinds that the classifier hides. */
export const CLASSIFIED = [...OURS, ...ASKS] as const;

/**
 * Boxes and single blocks that no rule has named and that do not belong to the article, beyond doubt: among the blocks that are `open`,
 * and among those at the `edges` of the page cards with a picture. In small steps; changes nothing.
 */
export function* classified(scene: Scene, guards: Guards, body: Element, { open, edges, kinds }: Asked): Generator<void, Classified[]> {
  const { boxes } = scene.page;
  const judgements = yield* scene.page.judging();
  const sureOf = byShare({ blocks: scene.page.blocks, judgements }, SURE_SMALL, SURE_LARGE);
  const chances: number[] = [];
  for (const block of scene.page.blocks) {
    yield;
    chances.push(chanceOf(block, judgements[block.index]));
  }
  yield* agree(scene, chances, { text: SURE_SMALL, media: SURE_MEDIA });
  const isAbout = aboutLines(scene);
  const isOpen = new Set(open.filter((block) => !isAbout(block) && !isOfUse(scene, block)).map(({ index }) => index));
  const isEdge = new Set(edges.map(({ index }) => index));
  const found: Classified[] = [];
  const isCard = (inside: readonly Block[], element: Element): boolean => inside.every(({ index }) => isEdge.has(index)) && !guards.isLandmark(element) && isEdgeCard(scene, inside, element, judgements);
  const judged = (inside: readonly Block[], element: Element): Omit<Classified, 'place'> | null => {
    if (!inside.every(({ index }) => isOpen.has(index)) && !isCard(inside, element)) return null;
    const isWithin = scene.story.root?.contains(element) ?? false;
    const isHead = (inside.at(-1)?.index ?? 0) < scene.story.first && inside.every(({ text }) => text.length < HEADLINE);
    // what passes the page on is told as that, whatever it is most like
    const passesOn = inside.every(({ link }) => scene.targetOf(link) === 'share');
    const likely = judge(inside, judgements, chances, sureOf, { isWithin, isHead });
    const verdict = likely && passesOn ? { ...likely, kind: 'share' as const } : likely;
    // a cue to something that is there stays with it, unless both go
    const isAnswered = inside.every(({ kind }) => kind === 'text') && inside.some((block) => isAnsweredCue(scene, block));
    // a poll or a search is no clutter; what asks for an address is told as that
    const isForm = verdict !== null && !isAsking(verdict.kind) && inside.every((block) => block.element.closest('form'));
    return isAnswered || isForm || isCaption(scene, inside) || (verdict?.kind !== 'ad' && inside.every((block) => isControl(block) || isPlay(block))) ? null : verdict;
  };
  const visit = function* (element: Element): Generator<void, void> {
    const box = boxes.get(element);
    if (!box) return;
    yield;
    const inside = blocksOf(scene, element).filter(({ index }) => !scene.gone[index]);
    if (inside.length === 0) return;
    const verdict = guards.mayHide(element) ? judged(inside, element) : null;
    // what asks something may be there to stay, what is filled in stays: nothing else stays with it, nor does it go with anything else
    const all = scene.gone.subarray(box.first, box.last + 1);
    const isMixed = verdict !== null && (isAsking(verdict.kind) ? all.includes(1) || inside.some(({ index }) => isOurs(judgements[index])) : all.includes(ASKED) || scene.holds(FIELDS, element));
    if (verdict && !isMixed) {
      if (kinds.includes(verdict.kind)) found.push({ place: element, ...verdict });
      scene.gone.fill(isAsking(verdict.kind) ? ASKED : 1, box.first, box.last + 1);
      return;
    }
    for (const block of inside) {
      const isLoose = box.first < box.last && block.element === element && block.kind === 'text' && block.text.length <= EXCERPT && !scene.story.headline?.contains(element);
      const loose = isLoose ? judged([block], element) : null;
      if (!loose) continue;
      if (kinds.includes(loose.kind)) found.push({ place: block, ...loose });
      scene.gone[block.index] = isAsking(loose.kind) ? ASKED : 1;
    }
    if (!guards.isOfOnePiece(element)) for (let child = element.firstElementChild; child; child = child.nextElementSibling) yield* visit(child);
  };
  const before = scene.gone.slice();
  yield* visit(body);
  const odd = yield* oddOnes(scene, found.map(({ place }) => ('index' in place ? [] : blocksOf(scene, place))));
  if (odd.size > 0) {
    scene.gone.set(before);
    found.length = 0;
    for (const index of odd) isOpen.delete(index);
    yield* visit(body);
  }
  const needed = found.filter(({ place }) => isNeeded(scene, chances, place) || isHalf(scene, place));
  for (const { place } of needed) if (!('index' in place)) for (const { index } of blocksOf(scene, place)) scene.gone[index] = 0;
  return found.filter((one) => !needed.includes(one));
}

/** Whether it is a heading, and what is doubtful stays under it. */
function isNeeded({ page: { blocks, boxes }, gone }: Scene, chances: readonly number[], place: Classified['place']): boolean {
  const heading = 'index' in place || !isHeading(place) ? undefined : boxes.get(place);
  const next = heading && blocks[heading.last + 1];
  return next !== undefined && !gone[next.index] && (chances[next.index] ?? 0) >= DOUBTFUL && !isHeading(next.element);
}

/** Whether it is what stands under a picture of the article that stays. */
function isCaption({ page: { boxes, blocks }, story, gone }: Scene, inside: readonly Block[]): boolean {
  return inside.every(({ element, kind }) => {
    const box = kind === 'text' && story.root?.contains(element) && element.closest('figcaption') ? boxes.get(element.closest('figure') ?? element) : undefined;
    return box !== undefined && blocks.slice(box.first, box.last + 1).some((block) => block.kind !== 'text' && !gone[block.index]);
  });
}

/** Whether it is the picture of a card among the paragraphs, whose words stay, or the name under a picture that does. */
function isHalf(scene: Scene, place: Classified['place']): boolean {
  const inside = 'index' in place ? [] : blocksOf(scene, place);
  if (inside.length === 1 && inside.every((block) => isNameOfPicture(scene, block))) return true;
  return inside.length > 0 && inside.every((block) => block.kind !== 'text' && scene.placeOf(block.index, block.index, block.element) === 'within' && isNamed(scene, block, 'words'));
}

/** Whether a run and a picture that stays, and leads where it leads, are all there is in a box of the article. */
function isNameOfPicture(scene: Scene, { element, kind, index, link }: Block): boolean {
  const { boxes } = scene.page;
  let box = kind === 'text' && link && scene.story.root?.contains(element) ? boxes.get(element) : undefined;
  while (box && box.first === box.last) box = box.parent ?? undefined;
  const [picture, ...more] = box ? blocksOf(scene, box.element).filter((block) => block.index !== index) : [];
  return more.length === 0 && picture?.kind === 'image' && picture.link !== null && link !== null && !scene.gone[picture.index] && scene.addressOf(picture.link) === scene.addressOf(link);
}

function blocksOf({ page: { blocks, boxes } }: Scene, element: Element): Block[] {
  const box = boxes.get(element);
  return box ? blocks.slice(box.first, box.last + 1) : [];
}

function judge(inside: readonly Block[], judgements: readonly Judgement[], chances: readonly number[], sureOf: (block: Block) => number, { isWithin, isHead }: { isWithin: boolean; isHead: boolean }): Omit<Classified, 'place'> | null {
  let sum = 0;
  let told = 0; // blocks whose kind is known: what is far from the article was not looked at
  const sums = new Map<BlockKind, number>();
  for (const block of inside) {
    const judgement = judgements[block.index];
    const junk = chances[block.index] ?? 0;
    if (!judgement || junk < (isWithin && block.kind !== 'text' ? PROBABLE_WITHIN : PROBABLE)) return null;
    // as far above what is sure of its sort as it can be, so that text and media may stand in one box
    sum += junk - (block.kind === 'text' ? sureOf(block) : SURE_MEDIA);
    if (judgement.kinds.other < 1) told++;
    for (const kind of BLOCK_KINDS) sums.set(kind, (sums.get(kind) ?? 0) + judgement.kinds[kind]);
  }
  if (sum < 0 || told < HALF * inside.length) return null;
  const isText = inside.every((block) => block.kind === 'text');
  const kind = kindOf((kind) => (sums.get(kind) ?? 0) / Math.max(1, told), isHead && isText ? OUR_SHARE_AHEAD : isWithin ? OUR_SHARE : OUR_SHARE_ELSEWHERE, isText);
  return kind && { kind, confidence: Math.min(...inside.map(({ index }) => chances[index] ?? 0)) };
}

/** What is hidden as which kind, by the shares of all; null for what is more probably a menu, a comment or an ornament of the page: those are not ours to hide. */
function kindOf(shareOf: (kind: BlockKind) => number, least: number, isText: boolean): Classified['kind'] | null {
  const [first] = BLOCK_KINDS.toSorted((a, b) => shareOf(b) - shareOf(a));
  const ours = OURS.reduce((total, kind) => total + shareOf(kind), 0);
  const isOurs = ours >= HALF || OURS.some((kind) => kind === first) || (first === 'deco' && !isText);
  if (isOurs ? ours < least : first !== 'share' && first !== 'cta') return null;
  const [kind] = (isOurs ? OURS : ASKS).toSorted((a, b) => shareOf(b) - shareOf(a));
  return kind && (isOurs || shareOf('share') + shareOf('cta') >= least) ? kind : null;
}

const isOurs = (judgement?: Judgement): boolean => judgement !== undefined && OURS.reduce((sum, kind) => sum + judgement.kinds[kind], 0) >= 0.5;

/** The chance of a block to be junk, 0–1; of a short run it grows with what it most probably is. A caption is the article's, whatever it is most like. */
function chanceOf({ kind, text, element }: Block, judgement?: Judgement): number {
  const junk = judgement?.junk ?? 0;
  if (!judgement || junk < HOPELESS || kind !== 'text' || text.length > SHORT || element.closest('figcaption')) return junk;
  const { cue, ad, residue } = judgement.kinds;
  return Math.min(1, junk + BELIEVED * Math.max(0, cue + ad + residue - TELLING));
}
