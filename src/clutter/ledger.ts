import type { Ground } from '../article/facts/grounds.ts';
import type { Kind, Verdict } from './verdict.ts';

/** One thing that was judged clutter, as a user is told of it. */
export type Entry = Pick<Verdict, 'kind' | 'rule' | 'reason' | 'snippet' | 'signature'> & {
  /** What weighed most where the classifier decided; none of what a rule decided. */
  grounds: readonly Ground[];
  id: string;
  /** Spared by the user: it is there to be seen. */
  shown: boolean;
  /** Hidden, but looked at where it stands. */
  peeking: boolean;
};

/** What the user wants to see all the same: whole kinds, or boxes known by their signature. */
export type Spared = { kinds: readonly Kind[]; signatures: readonly string[] };

export const isSpared = ({ kind, signature }: Pick<Verdict, 'kind' | 'signature'>, spared: Spared): boolean =>
  spared.kinds.includes(kind) || spared.signatures.includes(signature);
