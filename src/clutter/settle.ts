import type { Guards } from './guards.ts';
import { FIELDS, type Scene } from './scene.ts';
import { elementOf, isAsking, type Verdict } from './verdict.ts';

/** Makes verdicts fit to act on: boxes that would be left empty go as one, none stands inside another but in what asks, which may be there to stay; all are in document order. */
export function settle(scene: Scene, guards: Guards, verdicts: readonly Verdict[]): Verdict[] {
  const kinds = kindsOfBlocks(scene, verdicts);
  const widened = new Map<Element | Text, Verdict[]>();
  for (const verdict of verdicts) {
    const target = widen(scene, guards, verdict, kinds);
    const key = 'node' in target ? target.node : target;
    const same = widened.get(key) ?? [];
    if ('node' in target || same.length === 0) widened.set(key, [...same, target === verdict.target ? verdict : { ...verdict, target }]);
  }
  const isInside = (node: Node, [verdict]: Verdict[]): boolean => {
    for (let up = node.parentElement; up; up = up.parentElement) {
      const outer = widened.get(up)?.[0];
      if (outer && verdict && (isAsking(verdict.kind) || !isAsking(outer.kind))) return true;
    }
    return false;
  };
  return [...widened]
    .filter(([key, same]) => !isInside(key, same))
    .map(([key, same]) => ({ at: placeOf(scene, key), same }))
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ same }) => same);
}

/** Where something begins, counted in blocks; what is no block stands half a one before the next. Browsers take long to say which of two nodes comes first. */
function placeOf({ page: { blocks, boxes } }: Scene, node: Element | Text): number {
  const first = boxes.get(node as Element)?.first;
  if (first !== undefined) return first;
  let [from, to] = [0, blocks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const block = blocks[middle];
    const is = block ? (block.nodes[0] ?? block.element).compareDocumentPosition(node) : 0;
    if (is & Node.DOCUMENT_POSITION_FOLLOWING) from = middle + 1;
    else to = middle;
  }
  return from - 0.5;
}

/** For every block that goes as a whole, why; null for what stays. */
function kindsOfBlocks({ page, gone }: Scene, verdicts: readonly Verdict[]): (string | null)[] {
  const kinds: (string | null)[] = page.blocks.map(() => null);
  for (const { target, kind } of verdicts) {
    const element = elementOf(target);
    const box = element && page.boxes.get(element);
    if (!box) continue;
    // of what stands loose beside others only its own run
    for (let n = box.first; n <= box.last; n++) if (!('node' in target) || (gone[n] && page.blocks[n]?.nodes.includes(target.node))) kinds[n] ??= kind;
  }
  return kinds;
}

/** The outermost box in which nothing but this kind of clutter stands; never a header, menu or footer, nor what is filled in as well. */
function widen({ page, holds }: Scene, guards: Guards, { target, kind }: Verdict, kinds: readonly (string | null)[]): Verdict['target'] {
  let widest = target;
  const { parentElement } = 'node' in target ? target.node : target;
  for (let up = parentElement; up; up = up.parentElement) {
    const box = page.boxes.get(up);
    if (!box || !guards.mayHide(up) || guards.isLandmark(up) || (!isAsking(kind) && holds(FIELDS, up))) break;
    let isAll = true;
    for (let n = box.first; n <= box.last && isAll; n++) isAll = kinds[n] === kind;
    if (!isAll) break;
    widest = up;
  }
  return widest;
}
