import type { Flow } from './flow.ts';

const READING_LINE = 96; // CSS pixels from where the view begins; below the bar, where the eye rests after scrolling

/** The numbered passages of an article: which is being read, and how to get to one. */
export type Passages = {
  /** Number of the passage at the reading line, `null` where there are no numbers. */
  current(): number | null;
  /** Number of the first passage, `null` where there are no numbers. */
  first(): number | null;
  /** Brings a passage, or the next one there is, to the reading line; the start for `null`. */
  enter(block: number | null): void;
};

/** The passages of `root`, read along `flow`. */
export function passagesOf(root: HTMLElement, flow: Flow): Passages {
  const numbered = (): HTMLElement[] => Array.from(root.querySelectorAll<HTMLElement>('[data-block]'));
  const numberOf = (element: HTMLElement): number => Number(element.dataset['block']);
  return {
    current() {
      const elements = numbered();
      const element = elements.find((each) => flow.endOf(each) > READING_LINE) ?? elements.at(-1);
      return element ? numberOf(element) : null;
    },
    first() {
      const [element] = numbered();
      return element ? numberOf(element) : null;
    },
    enter(block) {
      if (block === null) return;
      const elements = numbered();
      const element = elements.find((each) => numberOf(each) >= block) ?? elements.at(-1);
      if (!element || element === elements[0]) return; // the headline belongs to the first passage
      flow.scrollBy(flow.startOf(element) - READING_LINE + 1);
    },
  };
}
