import { ATTRIBUTE } from './style.ts';
import type { Clock } from './slices.ts';

const QUIET = 150; // ms without a change before we look again; a framework renders in bursts
const PATIENCE = 600; // ms after which we look even if the changes go on
const SHARE = 25; // a look that took 20 ms is not repeated within 500: at most 4 % of the time is ours
const LONGEST = 10_000; // ms between two looks at a page that changes all the time

type Watching = {
  /** Look again soon, for a reason that is no change of the document. */
  again: () => void;
  /** Resolves when nothing is left to look at. */
  settled: () => Promise<void>;
  /** Runs what writes into the page, without taking its changes for the page's own. */
  quietly: (write: () => void) => void;
};
/** One look at the page; by `clock` it gives the page its turn, and what the page does then is not counted as ours. */
type Look = (watching: Watching, clock: Clock) => Promise<boolean>;

/** Looks at once, and again after the document has changed. `look` answers whether it found anything new. Stops with the signal. */
export function watch(document: Document, { look, clock, signal }: { look: Look; clock: Clock; signal: AbortSignal }): Watching {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let firstChange = 0;
  let rest = 0;
  let looked = 0;
  let missed = false;
  let waiting: (() => void)[] = [];

  const done = (): void => {
    if (timer !== null || running) return;
    for (const go of waiting) go();
    waiting = [];
  };
  const run = async (): Promise<void> => {
    timer = null;
    const began = clock.now();
    let away = 0;
    const turn = async (): Promise<void> => {
      const left = clock.now();
      await clock.turn();
      away += clock.now() - left;
    };
    const found = await look(watching, { now: clock.now, turn }).catch(() => false); // a page that cannot be judged stays as it is
    looked = clock.now();
    const gap = (looked - began - away) * SHARE;
    rest = Math.min(LONGEST, found ? gap : Math.max(gap, rest * 2));
    running = null;
    if (missed) {
      missed = false;
      soon();
    }
    done();
  };
  const start = (): void => {
    running = run();
  };
  const soon = (): void => {
    if (signal.aborted) return;
    if (running) {
      missed = true;
      return;
    }
    const now = clock.now();
    if (timer === null) firstChange = now;
    else clearTimeout(timer);
    const quiet = Math.min(QUIET, Math.max(0, firstChange + PATIENCE - now));
    timer = setTimeout(start, Math.max(quiet, looked + rest - now));
  };
  const hear = (records: MutationRecord[]): void => {
    if (records.some(matters)) soon();
  };
  const observer = new MutationObserver(hear);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ['src', 'srcset', 'contenteditable', ATTRIBUTE] });
  const watching: Watching = {
    again: soon,
    settled: async () => (timer === null && !running ? undefined : new Promise((go) => waiting.push(go))),
    quietly(write) {
      hear(observer.takeRecords());
      write();
      observer.takeRecords();
    },
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
    timer = null;
    done();
  });
  start();
  return watching;
}

const NEVER_SEEN = new Set(['script', 'style', 'link', 'meta', 'template']);

/** Whether a change can bring clutter or end it: not inside what is hidden with something in it, and not only scripts and styles. */
function matters({ type, target, addedNodes, removedNodes, attributeName }: MutationRecord): boolean {
  if (target.nodeType === 9) return true; // all of the page is another
  const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
  if (!element || NEVER_SEEN.has(element.localName)) return false;
  if (attributeName === ATTRIBUTE || attributeName === 'contenteditable') return true;
  const hidden = element.closest(`[${ATTRIBUTE}]`);
  if (hidden && hidden.getAttribute(ATTRIBUTE) !== 'empty') return false; // what was empty may get something to show
  if (type !== 'childList') return true;
  return removedNodes.length > 0 || [...addedNodes].some((node) => !NEVER_SEEN.has(node.nodeName.toLowerCase()));
}
