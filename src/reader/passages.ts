import type { Flow } from './flow.ts';

const READING_LINE = 96; // CSS pixels from where the view begins; below the bar, where the eye rests after scrolling

/** The numbered passages of an article: which is being read, and how to get to one. */
export type Passages = {
  /** The passage at the reading line, `null` where there are none. */
  at(): HTMLElement | null;
  /** Number of the passage at the reading line, `null` where there are no numbers. */
  current(): number | null;
  /** Brings a passage, or the next one there is, to the reading line; the start for `null`. Returns the passage gone to, `null` for the start. */
  enter(block: number | null): HTMLElement | null;
};

/** The passages of `root`, read along `flow`. */
export function passagesOf(root: HTMLElement, flow: Flow): Passages {
  const numbered = (): HTMLElement[] => Array.from(root.querySelectorAll<HTMLElement>('[data-block]'));
  const numberOf = (element: HTMLElement): number => Number(element.dataset['block']);
  const at = (): HTMLElement | null => {
    const elements = numbered();
    return elements.find((each) => flow.endOf(each) > READING_LINE) ?? elements.at(-1) ?? null;
  };
  return {
    at,
    current() {
      const element = at();
      return element ? numberOf(element) : null;
    },
    enter(block) {
      if (block === null) return null;
      const elements = numbered();
      const element = elements.find((each) => numberOf(each) >= block) ?? elements.at(-1);
      if (!element || element === elements[0]) return null; // the headline belongs to the first passage
      flow.scrollBy(flow.startOf(element) - READING_LINE + 1);
      return element;
    },
  };
}

const STIRS = ['wheel', 'pointerdown', 'touchstart', 'keydown'];

/** Calls back before the first thing that the reader's user does. Returns the undoing. */
export function whenStirred(scroller: HTMLElement, stir: () => void): () => void {
  const stirred = new AbortController();
  const once = (): void => {
    stirred.abort();
    stir();
  };
  for (const type of STIRS) scroller.addEventListener(type, once, { capture: true, passive: true, signal: stirred.signal });
  return () => stirred.abort();
}

/** Keeps a passage at the reading line while what stands before it is still being laid out, until its reader stirs. Returns the end of it. */
export function hold(passage: HTMLElement, root: HTMLElement, scroller: HTMLElement, flow: Flow): () => void {
  const sizes = new ResizeObserver(() => {
    const off = flow.startOf(passage) - READING_LINE + 1;
    if (Math.abs(off) > 1) flow.scrollBy(off);
  });
  sizes.observe(root);
  const release = (): void => sizes.disconnect();
  const undo = whenStirred(scroller, release);
  return () => {
    undo();
    release();
  };
}
