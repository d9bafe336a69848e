/** What has a place in the view: an element, or a stretch of text. */
export type Placed = { getBoundingClientRect(): DOMRect };

/** Which way the article runs through the view: down the page, in columns to one side, or page by page. All lengths in CSS pixels along that way. */
export type Flow = {
  /** How far from where the view begins a thing begins, and ends. */
  startOf(thing: Placed): number;
  endOf(thing: Placed): number;
  /** Of the view. */
  length(): number;
  /** How far has been scrolled. */
  position(): number;
  /** Where the article is turned page by page, to the page that holds the place. */
  scrollBy(length: number, behavior?: ScrollBehavior): void;
  /** Brings a thing to where the view begins. */
  goTo(thing: Element): void;
  /** Whether it goes page by page: then all of a page is as much in view as its beginning. */
  isPaged(): boolean;
};

const WITHIN = 35; // pixels; a place so little before a page's edge is the page's first line

/** The flow of what scrolls, as it is at the moment of asking. */
export function flowOf(scroller: HTMLElement): Flow {
  const columns = (): string | undefined => scroller.dataset['columns'];
  const pages = (): string | undefined => (columns() ? undefined : scroller.dataset['pages']);
  const isLeftward = (): boolean => columns() === 'vertical-rl' || pages() === 'rtl';
  const isSideways = (): boolean => Boolean(columns() ?? pages());
  const edges = (thing: Placed): [number, number] => {
    const view = scroller.getBoundingClientRect();
    const box = thing.getBoundingClientRect();
    if (isLeftward()) return [view.right - box.right, view.right - box.left];
    if (isSideways()) return [box.left - view.left, box.right - view.left];
    return [box.top - view.top, box.bottom - view.top];
  };
  const flow: Flow = {
    startOf: (thing) => edges(thing)[0],
    endOf: (thing) => edges(thing)[1],
    length: () => (isSideways() ? scroller.clientWidth : scroller.clientHeight),
    position: () => Math.abs(isSideways() ? scroller.scrollLeft : scroller.scrollTop),
    scrollBy(length, behavior = 'instant') {
      const way = isLeftward() ? -1 : 1;
      if (pages()) {
        const page = Math.floor((flow.position() + length + WITHIN) / flow.length());
        scroller.scrollTo({ left: way * page * flow.length(), behavior });
      } else if (columns()) scroller.scrollBy({ left: way * length, behavior });
      else scroller.scrollBy({ top: length, behavior });
    },
    goTo(thing) {
      if (pages()) flow.scrollBy(flow.startOf(thing));
      else thing.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
    },
    isPaged: () => Boolean(pages()),
  };
  return flow;
}
