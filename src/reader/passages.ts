const READING_LINE = 96; // pixels under the top of the view; below the bar, where the eye rests after scrolling

/** The numbered passages of an article: which is being read, and how to get to one. */
export type Passages = {
  /** Number of the passage at the reading line, `null` where there are no numbers. */
  current(): number | null;
  /** Number of the first passage, `null` where there are no numbers. */
  first(): number | null;
  /** Brings a passage, or the next one there is, to the reading line; the start for `null`. */
  enter(block: number | null): void;
};

/** `scroller` is what scrolls `root`. */
export function passagesOf(root: HTMLElement, scroller: HTMLElement): Passages {
  const numbered = (): HTMLElement[] => Array.from(root.querySelectorAll<HTMLElement>('[data-block]'));
  const numberOf = (element: HTMLElement): number => Number(element.dataset['block']);
  return {
    current() {
      const line = scroller.getBoundingClientRect().top + READING_LINE;
      const elements = numbered();
      const element = elements.find((each) => each.getBoundingClientRect().bottom > line) ?? elements.at(-1);
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
      const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - READING_LINE + 1;
      scroller.scrollBy({ top, behavior: 'instant' });
    },
  };
}
