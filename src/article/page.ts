import { addressOf } from './address.ts';
import { type Block, cutBlocks } from './block.ts';
import { type Box, measureBoxes } from './box.ts';
import { classify, type Judgement } from './classify.ts';
import { remembered } from './remembered.ts';
import { readabilityVote, type Vote } from './vote.ts';

/** A page as read once: nothing of the document is changed by reading it. */
export type Page = {
  document: Document;
  /** Address of the page, for resolving links; empty when unknown. */
  url: string;
  /** An address that a link or a picture gives, taken apart; null where it is none. */
  resolve: (href: string) => URL | null;
  blocks: Block[];
  /** Every element that holds at least one block, in document order; looked up by element. */
  boxes: Map<Element, Box>;
  /** Readability's reading of a copy; made when first asked for, since it costs as much as all the rest. */
  vote(): Vote;
  /** The same in steps. */
  voting(): Generator<void, Vote>;
  /** What the classifier makes of every block; made when first asked for. */
  judgements(): Judgement[];
  /** The same in small steps. */
  judging(): Generator<void, Judgement[]>;
};

/** Reads a live or inert document. */
export function readPage(document: Document, { url = document.URL }: { url?: string } = {}): Page {
  const blocks = document.body ? cutBlocks(document.body) : [];
  const base = addressOf(url) ?? undefined;
  let vote: Vote | null = null;
  let judgements: Judgement[] | null = null;
  const page: Page = {
    document,
    url,
    resolve: remembered((href) => addressOf(href, base)),
    blocks,
    boxes: measureBoxes(blocks, document.body),
    vote: () => drain(page.voting()),
    *voting() {
      return (vote ??= yield* readabilityVote(page));
    },
    judgements: () => drain(page.judging()),
    *judging() {
      return (judgements ??= yield* classify(page));
    },
  };
  return page;
}

/** Runs steps to their end without a pause. */
export function drain<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
