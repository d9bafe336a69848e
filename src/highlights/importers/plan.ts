import { merge } from '../edits.ts';
import type { PageHighlights } from '../highlight.ts';
import { passagesOf } from '../passages.ts';

/** What taking a page in would do, and the page as it would be. */
export type Plan = { added: number; merged: number; same: number };

/** Says what merging would do, and does nothing: how many highlights would be added, joined with one that is there, left alone. */
export function plan(into: PageHighlights, from: PageHighlights): Plan {
  const after = merge(into, from);
  const added = after.highlights.length - into.highlights.length;
  const merged = into.highlights.filter((highlight, at) => highlight !== after.highlights[at] && JSON.stringify(highlight) !== JSON.stringify(after.highlights[at])).length;
  const before = passagesOf(into.highlights);
  const known = from.highlights.filter((highlight) => before.placeOf(highlight) >= 0).length;
  return { added, merged, same: Math.max(0, known - merged) };
}
