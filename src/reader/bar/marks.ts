import type { Room } from '../room.ts';

const LINE = 130; // pixels under the top; a highlight that was just gone to lies above it

/** Keys from one of the reader's highlights to the next. */
export function addMarkKeys({ options, flow, addKey }: Room): void {
  if (!options.highlights) return;
  const marks = options.highlights;
  const jump = (by: 1 | -1): void => {
    const tops = marks()
      .map(({ range }) => flow.startOf(range))
      .sort((a, b) => a - b);
    const top = by === 1 ? tops.find((each) => each > LINE) : tops.findLast((each) => each < LINE - 20);
    if (top !== undefined) flow.scrollBy(top - LINE + 10);
  };
  addKey({ key: 'n', label: 'next_highlight', press: () => jump(1) });
  addKey({ key: 'b', label: 'previous_highlight', press: () => jump(-1) });
}
