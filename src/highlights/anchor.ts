import { findQuote, type Found, keyOfQuote } from './find-quote.ts';
import { finish } from './finish.ts';
import { asRead, type Selectors } from './highlight.ts';
import { anchorPicture } from './picture.ts';
import { rangeAt } from './range-at.ts';
import { indexText, type TextIndex } from './text-index.ts';
import { readInSlices } from './text-of.ts';

/** A passage found again. `score` is 0–1. `doubtful` means: show it as 'moved?' and ask, do not treat it as placed. */
export type Placement = Pick<Found, 'score' | 'how' | 'doubtful'> & { range: Range };

/**
 * Finds a described passage again; never a guess: what could be one of several places, or has changed much, comes back `doubtful`.
 * @param root what the text is read below; or an index of it, when many passages are looked up
 * @returns `null` when nothing below the root is like the passage
 */
export function anchor(root: Node | TextIndex, selectors: Selectors): Placement | null {
  return finish(anchorInSlices('read' in root ? root : indexText(root), selectors));
}

function* anchorInSlices(index: TextIndex, selectors: Selectors): Generator<undefined, Placement | null> {
  if (selectors.picture) return pictureAt(index, selectors);
  const found = yield* findEither(index, selectors);
  const range = found && rangeAt(index.read, found.start, found.end);
  return range && { range, score: found.score, how: found.how, doubtful: found.doubtful };
}

/** On its page a passage stands with what was hidden inside it; in the reader, and where that has gone, without. */
function* findEither(index: TextIndex, selectors: Selectors): Generator<undefined, Found | null> {
  const whole = asRead(selectors);
  const found = yield* findQuote(index, whole);
  if (whole === selectors || (found && !found.doubtful && found.how !== 'approximate')) return found;
  const bare = yield* findQuote(index, selectors);
  if (!found || !bare) return found ?? bare;
  return bare.doubtful === found.doubtful ? (bare.score > found.score ? bare : found) : bare.doubtful ? found : bare;
}

function pictureAt(index: TextIndex, selectors: Selectors): Placement | null {
  const found = anchorPicture(index, selectors);
  if (!found) return null;
  const range = found.image.ownerDocument.createRange();
  range.selectNode(found.image);
  return { range, score: found.score, how: found.score > 0.95 ? 'exact' : 'approximate', doubtful: found.doubtful };
}

const BUDGET = 5; // milliseconds; a frame has sixteen, and the last step of a slice takes its own time

/**
 * The same for many passages over one reading of the text, in slices that leave the page its frames.
 * @param options.signal ends the work early: what was not looked up yet comes back as `null`
 * @param options.budget longest slice in milliseconds
 * @returns one entry for each of the selectors, in their order
 */
export async function anchorAll(
  root: Node,
  selectors: Selectors[],
  { signal, budget = BUDGET, now = () => performance.now(), pause = nextTask }: { signal?: AbortSignal; budget?: number; now?: () => number; pause?: () => Promise<void> } = {},
): Promise<(Placement | null)[]> {
  let sliceEnd = now() + budget;
  const breathe = async (): Promise<void> => {
    if (now() < sliceEnd) return;
    await pause();
    sliceEnd = now() + budget;
  };
  const inSlices = async <Result>(work: Generator<undefined, Result>): Promise<Result> => {
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
      await breathe();
    }
  };
  const index = indexText(await inSlices(readInSlices(root)));
  await inSlices(index.prepareFolded());
  await inSlices(index.preparePlaces(selectors.flatMap((wanted) => (wanted.hint?.asRead ? [asRead(wanted), wanted] : [wanted])).map(keyOfQuote)));
  const placements: (Placement | null)[] = [];
  for (const wanted of selectors) {
    await breathe();
    placements.push(signal?.aborted ? null : await inSlices(anchorInSlices(index, wanted)));
  }
  return placements;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
