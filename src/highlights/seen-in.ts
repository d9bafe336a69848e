import type { RootText } from './text-of.ts';

/**
 * A stretch of the root's text as it is seen.
 * @param isHidden whether what stands in an element is not seen
 * @returns from the first to the last text that is seen, and what is read there without what is hidden between; `null` where nothing is seen
 */
export function seenIn({ text, nodes, starts, ends }: RootText, start: number, end: number, isHidden: (element: Element) => boolean): { start: number; end: number; seen: string } | null {
  let seen = '';
  let gap = '';
  let from = start;
  let last = start;
  let to = start;
  for (const [n, { parentElement }] of nodes.entries()) {
    const [begin, stop] = [Math.max(start, starts[n] ?? 0), Math.min(end, ends[n] ?? 0)];
    if (begin >= stop) continue;
    const before = text.slice(last, begin);
    gap = before.includes('\n') || !gap ? before : gap;
    last = stop;
    if (parentElement && isHidden(parentElement)) continue;
    if (!seen) from = begin;
    seen += (seen && gap) + text.slice(begin, stop);
    gap = '';
    to = stop;
  }
  return seen ? { start: from, end: to, seen } : null;
}
