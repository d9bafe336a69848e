type Placed = { getBoundingClientRect(): DOMRect };

/** Which way the article runs through the view: down the page, or in columns to one side. All lengths in CSS pixels along that way. */
export type Flow = {
  /** How far from where the view begins a thing begins, and ends. */
  startOf(thing: Placed): number;
  endOf(thing: Placed): number;
  /** Of the view. */
  length(): number;
  /** How far has been scrolled. */
  position(): number;
  scrollBy(length: number, behavior?: ScrollBehavior): void;
};

/** The flow of what scrolls, as it is at the moment of asking. */
export function flowOf(scroller: HTMLElement): Flow {
  const columns = (): string | undefined => scroller.dataset['columns'];
  const edges = (thing: Placed): [number, number] => {
    const view = scroller.getBoundingClientRect();
    const box = thing.getBoundingClientRect();
    if (columns() === 'vertical-rl') return [view.right - box.right, view.right - box.left];
    if (columns() === 'vertical-lr') return [box.left - view.left, box.right - view.left];
    return [box.top - view.top, box.bottom - view.top];
  };
  return {
    startOf: (thing) => edges(thing)[0],
    endOf: (thing) => edges(thing)[1],
    length: () => (columns() ? scroller.clientWidth : scroller.clientHeight),
    position: () => Math.abs(columns() ? scroller.scrollLeft : scroller.scrollTop),
    scrollBy(length, behavior = 'instant') {
      if (!columns()) scroller.scrollBy({ top: length, behavior });
      else scroller.scrollBy({ left: columns() === 'vertical-rl' ? -length : length, behavior });
    },
  };
}
