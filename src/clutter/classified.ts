import type { Block } from '../article/block.ts';
import type { BlockKind, Judgement } from '../article/classify.ts';
import type { Guards } from './guards.ts';
import type { Scene } from './scene.ts';
import { KINDS, type Kind } from './verdict.ts';

/** What the classifier is sure of: an element of which every block is junk, as large as can be. */
export type Classified = { element: Element; kind: Kind; confidence: number };

const SURE_TEXT = 0.92; // chance; on labelled pages of other sites about one character of the article in a thousand goes with it
const SURE_MEDIA = 0.96; // chance; a picture lost is missed more
const PROBABLE = 0.75; // chance of the least certain block in a box whose blocks are sure on the whole

/** Boxes and single blocks that no rule has named and that do not belong to the article, beyond doubt. In small steps; changes nothing. */
export function* classified(scene: Scene, guards: Guards, body: Element, open: readonly Block[], kinds: readonly Kind[]): Generator<void, Classified[]> {
  const { boxes } = scene.page;
  const judgements = yield* scene.page.judging();
  const isOpen = new Set(open.map(({ index }) => index));
  const found: Classified[] = [];
  const visit = function* (element: Element): Generator<void, void> {
    const box = boxes.get(element);
    if (!box) return;
    yield;
    const inside = scene.page.blocks.slice(box.first, box.last + 1).filter(({ index }) => !scene.gone[index]);
    if (inside.length === 0) return;
    if (inside.every(({ index }) => isOpen.has(index)) && guards.mayHide(element)) {
      const verdict = judge(inside, judgements);
      if (verdict) {
        if (kinds.includes(verdict.kind)) found.push({ element, ...verdict });
        scene.gone.fill(1, box.first, box.last + 1);
        return;
      }
    }
    if (!guards.isOfOnePiece(element)) for (const child of element.children) yield* visit(child);
  };
  yield* visit(body);
  return found;
}

function judge(inside: Block[], judgements: Judgement[]): { kind: Kind; confidence: number } | null {
  let sum = 0;
  const votes = new Map<Kind, number>();
  for (const { index, kind } of inside) {
    const judgement = judgements[index];
    if (!judgement || judgement.junk < PROBABLE) return null;
    // as far above what is sure of its sort as it can be, so that text and media may stand in one box
    sum += judgement.junk - (kind === 'text' ? SURE_TEXT : SURE_MEDIA);
    const clutter = clutterOf(judgement.kind);
    if (clutter) votes.set(clutter, (votes.get(clutter) ?? 0) + 1);
  }
  if (sum < 0) return null;
  const [kind, count] = [...votes].reduce<[Kind | null, number]>((best, vote) => (vote[1] > best[1] ? vote : best), [null, 0]);
  // menus, comments and ornaments of the page are not ours to hide
  if (!kind || 2 * count < inside.length) return null;
  return { kind, confidence: Math.min(...inside.map(({ index }) => judgements[index]?.junk ?? 0)) };
}

const clutterOf = (kind: BlockKind): Kind | undefined => KINDS.find((known) => known === kind);
