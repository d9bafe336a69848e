import type { Room } from '../room.ts';

const LINE = 130; // pixels under the top; a highlight that was just gone to lies above it
const NEAR = 10; // pixels a highlight that was gone to lies above the line

/** Keys from one of the reader's highlights to the next. */
export function addMarkKeys({ options, flow, addKey }: Room): void {
  if (!options.highlights) return;
  const marks = options.highlights;
  const pageOf = (start: number): number => (flow.isPaged() ? Math.floor(start / flow.length()) * flow.length() : start); // all on one page are in view at once
  const jump = (by: 1 | -1): void => {
    const tops = marks()
      .map(({ range }) => pageOf(flow.startOf(range)))
      .sort((a, b) => a - b);
    const [line, near] = flow.isPaged() ? [0, 0] : [LINE, NEAR];
    const top = by === 1 ? tops.find((each) => each > line) : tops.findLast((each) => each < line - 2 * near);
    if (top !== undefined) flow.scrollBy(top - line + near);
  };
  addKey({ key: 'n', label: 'next_highlight', press: () => jump(1) });
  addKey({ key: 'b', label: 'previous_highlight', press: () => jump(-1) });
}
