import type { Block } from './block.ts';
import { isProse } from './box.ts';
import type { Page } from './page.ts';
import { isCalling } from './words/calling.ts';

/** Chances of being junk from which a heading with nothing under it, a lead-in with nothing after it, and a call at the end are left out as well. */
const HEADING_LIMIT = 0.05;
const LEAD_IN_LIMIT = 0.2;
const CALL_LIMIT = 0.25;
const LEAD_IN = 150; // characters; a longer run says more than what comes next
const AHEAD = 2; // blocks that follow a lead-in and were left out; one may be a medium that is missed
const COPY = 300; // characters; shorter runs are repeated for other reasons
const BEGINNING = 100; // characters; enough to tell a sentence of the article

const UNSEEN = '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]';

/**
 * Looks again at what the classifier was in two minds about, now that it is known what round it is left out: headings and lead-ins
 * with nothing after them, calls at the very end, and unseen copies of the text. `keeps` tells for each block whether it was kept.
 */
export function secondLook(page: Page, keeps: readonly boolean[]): boolean[] {
  const { blocks } = page;
  const kept = [...keeps];
  for (const block of blocks) if (kept[block.index] && isCopy(block, blocks, kept)) kept[block.index] = false;
  let isEnd = true; // no sentence of the article comes after
  let next: Block | null = null;
  for (const block of blocks.toReversed()) {
    if (!kept[block.index]) continue;
    const junk = page.judgements()[block.index]?.junk ?? 0;
    const left = (next?.index ?? blocks.length) - block.index - 1;
    if (block.kind === 'text' && (leadsNowhere(block, junk, left, next) || (isEnd && junk >= CALL_LIMIT && isCalling(block.text)))) {
      kept[block.index] = false;
      continue;
    }
    isEnd &&= !isProse(block);
    next = block;
  }
  return kept;
}

/** Whether a heading has nothing under it, or a lead-in nothing after it: `left` blocks were left out between it and the `next`. */
function leadsNowhere({ element, text }: Block, junk: number, left: number, next: Block | null): boolean {
  const level = levelOf(element);
  if (level > 0 && junk >= HEADING_LIMIT && left > 0 && (!next || (levelOf(next.element) > 0 && levelOf(next.element) <= level))) return true;
  return junk >= LEAD_IN_LIMIT && left >= AHEAD && text.length <= LEAD_IN && /[:：]$/.test(text) && !element.closest('li, td, th');
}

const levelOf = ({ nodeName }: Element): number => Number(/^H([1-6])$/.exec(nodeName)?.[1] ?? 0);

/** Whether a long run is not shown and holds a sentence of the article that stands elsewhere: the text once more, for a machine. */
function isCopy({ index, kind, text, element }: Block, blocks: readonly Block[], kept: readonly boolean[]): boolean {
  if (kind !== 'text' || text.length < COPY || !element.closest(UNSEEN)) return false;
  return blocks.some((other) => kept[other.index] && other.index !== index && isProse(other) && (other.index < index || !other.element.closest(UNSEEN)) && text.includes(other.text.slice(0, BEGINNING)));
}
