import type { LeftOut } from './article.ts';
import { assemble } from './assemble.ts';
import type { Block } from './block.ts';
import type { Page } from './page.ts';
import { serialise } from './serialise.ts';
import type { Rejected } from './to-article.ts';

const LONGEST = 300; // characters of text told of one piece

/** What stands between the first and the last kept block and was left out: neighbours of one kind as one piece, in document order. */
export function leftOut(page: Page, kept: Uint8Array, rejected: Rejected[], isHeadline: (block: Block) => boolean, { target, numbered }: { target: Document; numbered: boolean }): LeftOut[] {
  const reasons = new Map(rejected.flatMap((verdict) => ('node' in verdict.target ? [] : [[verdict.target, verdict] as const])));
  const judgements = page.judgements();
  const pieces: { kind: string; reason: string; first: number; last: number }[] = [];
  for (let n = kept.indexOf(1); n >= 0 && n <= kept.lastIndexOf(1); n++) {
    const block = page.blocks[n];
    if (!block || kept[n] || isHeadline(block)) continue;
    const verdict = verdictOn(block.element, reasons);
    const kind = verdict?.kind ?? judgements[n]?.kind ?? 'other';
    const reason = verdict?.reason ?? '';
    const previous = pieces.at(-1);
    if (previous && previous.last === n - 1 && previous.kind === kind && previous.reason === reason) previous.last = n;
    else pieces.push({ kind, reason, first: n, last: n });
  }
  return pieces.map(({ kind, reason, first, last }) => {
    const text = page.blocks.slice(first, last + 1).map((block) => block.text).join(' ').slice(0, LONGEST);
    const content = numbered ? assemble(page, (index) => index >= first && index <= last, target, { numbered }) : null;
    return { kind, reason, text, block: first, ...(content ? { content: serialise(content) } : {}) };
  });
}

function verdictOn(element: Element, reasons: Map<Element, Rejected>): Rejected | undefined {
  for (let up: Element | null = element; up; up = up.parentElement) {
    const verdict = reasons.get(up);
    if (verdict) return verdict;
  }
  return undefined;
}
