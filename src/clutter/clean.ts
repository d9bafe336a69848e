import { type Page, readPage } from '../article/page.ts';
import { watchPictures } from './broken.ts';
import { judge } from './find-clutter.ts';
import { type Choice, hiddenThings } from './hidden.ts';
import type { Entry } from './ledger.ts';
import { repairPicture } from './repair.ts';
import type { Seen } from './seen.ts';
import { type Clock, inSlices, realClock } from './slices.ts';
import { TYPED } from './typed.ts';
import type { Verdict } from './verdict.ts';
import { watch } from './watch.ts';

export type CleanOptions = Partial<Choice> & {
  url?: string;
  /** Called with the page as it is read, at each look; what it answers is called with all that was found there, what is only likely included. */
  onRead?: (page: Page) => (verdicts: Verdict[]) => void;
  certainty?: 'sure' | 'likely';
  /** Called after each change of the ledger. */
  onLedger?: (entries: Entry[]) => void;
  signal?: AbortSignal;
  clock?: Clock;
  seen?: (element: Element) => Seen;
};

/** Cleaning as it goes on in a live page. */
export type Cleaning = {
  /** What is hidden now or spared, in document order. */
  ledger: () => Entry[];
  /** Shows one hidden thing where it stands, outlined; `false` ends it. */
  peek: (id: string, on: boolean) => void;
  /** Other kinds, other things spared: acts at once on what is known already. */
  choose: (choice: Partial<Choice>) => void;
  /** Resolves when what is there now has been judged and hidden. */
  settled: () => Promise<void>;
  /** Takes everything back, to the letter. */
  undo: () => void;
};

/** Cleans a live page and keeps it clean: read, judge, hide, watch. Returns at once; the work is done in slices. */
export function clean(document: Document, options: CleanOptions = {}): Cleaning {
  const { url, certainty = 'sure', clock = realClock } = options;
  const left = new AbortController();
  const things = hiddenThings(document, options, options.seen);
  const repairs = new Map<HTMLImageElement, () => void>();
  let told = '[]';

  const tell = (): void => {
    const entries = things.ledger();
    const now = JSON.stringify(entries);
    if (now !== told) options.onLedger?.(entries);
    told = now;
  };
  const repair = (): void => {
    for (const image of document.querySelectorAll('img')) {
      const undo = repairs.has(image) || image.closest(TYPED) ? null : repairPicture(image);
      if (undo) repairs.set(image, undo);
    }
  };
  const watching = watch(document, {
    clock,
    signal: left.signal,
    async look({ quietly }, clock) {
      quietly(repair);
      const page = readPage(document, url === undefined ? {} : { url });
      const judged = options.onRead?.(page);
      const likely: Verdict[] = [];
      const verdicts = await inSlices(judge(page, { certainty, onLikely: (verdict) => void likely.push(verdict) }), clock, left.signal);
      if (!verdicts || left.signal.aborted) return false;
      judged?.([...verdicts, ...likely]);
      let found = false;
      quietly(() => (found = things.apply(verdicts)));
      tell();
      return found;
    },
  });
  watchPictures(document, {
    signal: left.signal,
    failed: () => watching.again(),
    loaded(image) {
      watching.quietly(() => {
        if (things.release('broken', image)) watching.again();
      });
    },
  });
  const undo = (): void => {
    if (left.signal.aborted) return;
    left.abort();
    things.undo();
    for (const takeBack of repairs.values()) takeBack();
  };
  options.signal?.addEventListener('abort', undo, { once: true, signal: left.signal });
  return {
    ledger: things.ledger,
    peek: (id, on) => watching.quietly(() => things.peek(id, on)),
    choose(choice) {
      watching.quietly(() => things.choose(choice));
      tell();
    },
    settled: watching.settled,
    undo,
  };
}
