import { hiddenThings } from './hidden.ts';
import type { Verdict } from './verdict.ts';

/** Hides what the verdicts say, by attribute and one style sheet. Answers what takes it back, to the letter. */
export function hide(verdicts: readonly Verdict[]): () => void {
  const [first] = verdicts;
  if (!first) return () => undefined;
  const { ownerDocument } = 'node' in first.target ? first.target.node : first.target;
  const things = hiddenThings(ownerDocument, {}, () => 'seen');
  things.apply(verdicts);
  return things.undo;
}
