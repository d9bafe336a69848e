import { anchorAll, type Placement } from '../../highlights/anchor.ts';
import type { Highlight } from '../../highlights/highlight.ts';
import { paint } from '../../highlights/paint.ts';

/** A highlight where its passage was found. */
export type Placed = Placement & { highlight: Highlight };

/** The highlights of a page on one text: the page's own, or the reader's. */
export type Painting = {
  /** Finds and paints these. An older call that is still at work is given up. */
  show(highlights: Highlight[]): Promise<void>;
  placed(): Placed[];
  /** Whether a passage that was found has been lost since: its text was replaced. */
  isTorn(): boolean;
  undo(): void;
};

export function startPainting(root: Node, page: Document = document): Painting {
  let placed: Placed[] = [];
  let undo = (): void => undefined;
  let work = new AbortController();
  return {
    async show(highlights) {
      work.abort();
      work = new AbortController();
      const { signal } = work;
      const found = highlights.length === 0 ? [] : await anchorAll(root, highlights.map(({ selectors }) => selectors), { signal });
      if (signal.aborted) return;
      undo();
      placed = highlights.flatMap((highlight, n) => {
        const placement = found[n];
        return placement ? [{ ...placement, highlight }] : [];
      });
      undo = paint(page, placed.map(({ range, doubtful, highlight: { color } }) => ({ range, doubtful, color })));
    },
    placed: () => placed,
    isTorn: () => placed.some(({ range }) => range.collapsed || !range.startContainer.isConnected),
    undo() {
      work.abort();
      undo();
      placed = [];
    },
  };
}
