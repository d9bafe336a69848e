import type { LeftOut } from './article.ts';
import { assemble } from './assemble.ts';
import type { Page } from './page.ts';
import { serialise } from './serialise.ts';
import type { Rejected } from './to-article.ts';

const SNIPPET = 120; // characters

/**
 * What the article's range holds that the article does not, in document order, each with its place and its content: what was
 * rejected, and the runs of blocks that were not found to belong to it (of the kind that the classifier takes them for).
 */
export function leftOutOf(page: Page, kept: (index: number) => boolean, rejected: Rejected[], target: Document): LeftOut[] {
  const first = page.blocks.findIndex(({ index }) => kept(index));
  const last = page.blocks.findLastIndex(({ index }) => kept(index));
  const owned = new Set<number>();
  const pieces: LeftOut[] = [];
  const kindOf = (index: number): string => page.judgements()[index]?.kind ?? 'other';
  const contentOf = (inside: Set<number>): string => {
    const body = assemble(page, (index) => inside.has(index), target, { numbered: true });
    return body ? serialise(body) : '';
  };

  for (const { kind, reason, snippet, target: out } of rejected) {
    const inside = page.blocks.filter(({ element, nodes }) => ('node' in out ? nodes.includes(out.node) : out.contains(element))).map(({ index }) => index);
    const [block] = inside;
    if (block === undefined || block < first || block > last) continue;
    const isNew = !('node' in out) && !inside.some((index) => owned.has(index));
    if ('node' in out) pieces.push({ kind, reason, text: snippet, block });
    else if (isNew) pieces.push({ kind, reason, text: snippet, block, content: contentOf(new Set(inside)) });
    if (!('node' in out)) for (const index of inside) owned.add(index);
  }

  let run: number[] = [];
  const flush = (): void => {
    const [block] = run;
    if (block === undefined) return;
    const text = run.map((index) => page.blocks[index]?.text ?? '').join(' ').trim().slice(0, SNIPPET);
    if (text) pieces.push({ kind: kindOf(block), reason: 'not found to belong to the article', text, block, content: contentOf(new Set(run)) });
    run = [];
  };
  for (let index = first; index <= last; index++) {
    if (kept(index) || owned.has(index)) flush();
    else run.push(index);
  }
  flush();
  return pieces.sort((a, b) => (a.block ?? 0) - (b.block ?? 0));
}
