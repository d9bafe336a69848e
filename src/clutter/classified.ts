import type { Block } from '../article/block.ts';
import type { Judgement } from '../article/classify.ts';
import { pictureAddress } from '../article/picture.ts';
import { byShare } from '../article/limits.ts';
import { aboutLines } from './about-lines.ts';
import { isAnsweredCue } from './cue-answer.ts';
import type { Guards } from './guards.ts';
import type { Scene } from './scene.ts';
import { isAsking, type Kind } from './verdict.ts';

/** What the classifier is sure of: an element of which every block is junk, as large as can be, or a run that stands loose beside others. */
export type Classified = { place: Element | Block; kind: (typeof CLASSIFIED)[number]; confidence: number };

/** Chances from which on a small and a large run are surely junk; on labelled pages of other sites about one character of the article in a thousand goes with them. */
const SURE_SMALL = 0.85;
const SURE_LARGE = 0.95;
const SURE_MEDIA = 0.93; // chance; a picture lost is missed more
const PROBABLE = 0.75; // chance of the least certain block in a box whose blocks are sure on the whole
/** Least share, of what the blocks of a box may be, that kinds of clutter have, among the prose and elsewhere; below it a box is more probably a menu or a comment. */
const OUR_SHARE = 0.15;
const OUR_SHARE_ELSEWHERE = 0.35;
/** A short run that, if it is junk, is most probably a cue, an advertisement or residue, is believed sooner: labels are told by their words. */
const SHORT = 60; // characters
const TELLING = 0.3; // share of these kinds from which on
const BELIEVED = 0.5; // chance, for each share above it
const LABEL = 40; // characters; a label that stands in several places says the same in all of them
const OFTEN = 3;
const OURS = ['promo', 'ad', 'cue', 'residue'] as const;
/** The kinds that the classifier hides. */
export const CLASSIFIED = [...OURS, 'share', 'cta'] as const;

/** Boxes and single blocks that no rule has named and that do not belong to the article, beyond doubt. In small steps; changes nothing. */
export function* classified(scene: Scene, guards: Guards, body: Element, open: readonly Block[], kinds: readonly Kind[]): Generator<void, Classified[]> {
  const { boxes } = scene.page;
  const judgements = yield* scene.page.judging();
  const sureOf = byShare({ blocks: scene.page.blocks, judgements }, SURE_SMALL, SURE_LARGE);
  const chances = agreed(scene, judgements);
  const isAmong = (element: Element): boolean => scene.story.root?.contains(element) ?? false;
  const isAbout = aboutLines(scene);
  const isOpen = new Set(open.filter((block) => !isAbout(block)).map(({ index }) => index));
  const found: Classified[] = [];
  const visit = function* (element: Element): Generator<void, void> {
    const box = boxes.get(element);
    if (!box) return;
    yield;
    const inside = scene.page.blocks.slice(box.first, box.last + 1).filter(({ index }) => !scene.gone[index]);
    if (inside.length === 0) return;
    if (inside.every(({ index }) => isOpen.has(index)) && guards.mayHide(element)) {
      const verdict = judge(inside, judgements, chances, sureOf, isAmong(element) ? OUR_SHARE : OUR_SHARE_ELSEWHERE);
      // a cue to something that is there stays with it, unless both go
      const isAnswered = inside.every(({ kind }) => kind === 'text') && inside.some((block) => isAnsweredCue(scene, block));
      // what asks something may be there to stay, and would keep with it what goes from inside it
      const holdsOthers = verdict !== null && isAsking(verdict.kind) && (inside.length <= box.last - box.first || inside.some(({ index }) => isOurs(judgements[index])));
      if (verdict && !isAnswered && !holdsOthers) {
        if (kinds.includes(verdict.kind)) found.push({ place: element, ...verdict });
        scene.gone.fill(1, box.first, box.last + 1);
        return;
      }
    }
    for (const block of inside) {
      if (block.element !== element || block.kind !== 'text' || !isOpen.has(block.index) || isAnsweredCue(scene, block)) continue;
      const verdict = judge([block], judgements, chances, sureOf, isAmong(element) ? OUR_SHARE : OUR_SHARE_ELSEWHERE);
      if (!verdict) continue;
      if (kinds.includes(verdict.kind)) found.push({ place: block, ...verdict });
      scene.gone[block.index] = 1;
    }
    if (!guards.isOfOnePiece(element)) for (const child of element.children) yield* visit(child);
  };
  yield* visit(body);
  return found;
}

/** The chance of every block to be junk; where most places of a label or a picture surely go, so do those that probably are junk. */
function agreed({ page: { blocks }, gone }: Scene, judgements: readonly Judgement[]): number[] {
  const chances = judgements.map(({ junk }) => junk);
  const places = new Map<string, number[]>();
  for (const { index, kind, text, element } of blocks) {
    const name = kind === 'text' ? text : `${kind} ${pictureAddress(element)}`;
    if (kind !== 'text' || text.length <= LABEL) places.set(name, [...(places.get(name) ?? []), index]);
  }
  for (const indices of places.values()) {
    const sure = indices.filter((index) => gone[index] || (chances[index] ?? 0) >= SURE_SMALL);
    if (indices.length < OFTEN || 2 * sure.length < indices.length) continue;
    for (const index of indices) if ((chances[index] ?? 0) >= 0.5) chances[index] = Math.max(chances[index] ?? 0, blocks[index]?.kind === 'text' ? SURE_SMALL : SURE_MEDIA);
  }
  return chances;
}

function judge(inside: Block[], judgements: Judgement[], chances: readonly number[], sureOf: (block: Block) => number, least: number): Omit<Classified, 'place'> | null {
  let sum = 0;
  const shares = new Map<Classified['kind'], number>();
  const told = inside.filter(({ index }) => judgements[index]?.kinds.other !== 1);
  for (const block of inside) {
    const judgement = judgements[block.index];
    const junk = (chances[block.index] ?? 0) + (judgement ? believed(block, judgement) : 0);
    if (!judgement || junk < PROBABLE) return null;
    // as far above what is sure of its sort as it can be, so that text and media may stand in one box
    sum += junk - (block.kind === 'text' ? sureOf(block) : SURE_MEDIA);
    for (const clutter of CLASSIFIED) shares.set(clutter, (shares.get(clutter) ?? 0) + judgement.kinds[clutter] / Math.max(1, told.length));
  }
  if (sum < 0) return null;
  // menus, comments and ornaments of the page are not ours to hide
  const ours = OURS.reduce((total, kind) => total + (shares.get(kind) ?? 0), 0);
  const asked = (shares.get('share') ?? 0) + (shares.get('cta') ?? 0);
  if (Math.max(ours, asked) < least) return null;
  const [kind] = (ours >= least ? OURS : CLASSIFIED).toSorted((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0));
  return kind ? { kind, confidence: Math.min(...inside.map(({ index }) => chances[index] ?? 0)) } : null;
}

const isOurs = (judgement?: Judgement): boolean => judgement !== undefined && judgement.kinds.promo + judgement.kinds.ad + judgement.kinds.cue + judgement.kinds.residue >= 0.5;

const believed = ({ kind, text, element }: Block, { kinds: { cue, ad, residue } }: Judgement): number => (kind === 'text' && text.length <= SHORT && !element.closest('figcaption') ? BELIEVED * Math.max(0, cue + ad + residue - TELLING) : 0);
