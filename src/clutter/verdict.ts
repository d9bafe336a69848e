import type { Ground } from '../article/facts/grounds.ts';

/** The kinds of clutter; each has a setting. */
export const KINDS = ['promo', 'cue', 'residue', 'ad', 'broken', 'empty', 'share', 'cta'] as const;
export type Kind = (typeof KINDS)[number];

/** Whether a kind asks something of the reader: to pass on, to sign up. Off unless it is chosen. */
export const isAsking = (kind: Kind): boolean => kind === 'share' || kind === 'cta';

/** 'sure' for the page itself, 'likely' for the reader, which has the page beneath to go back to. */
export type Certainty = 'sure' | 'likely';

/** What is left over, and why. Judging writes nothing; `hide` acts on it. */
export type Verdict = {
  kind: Kind;
  /** Name of the rule, or 'classifier'. */
  rule: string;
  /** One sentence for the ledger, in plain words. */
  reason: string;
  /** Where the classifier decided, what weighed most: one or two grounds, the heavier first; none where nothing stands out. */
  grounds?: readonly Ground[];
  /** What to hide: an element, or a part of a text run (a residue token inside a sentence; UTF-16 offsets). */
  target: Element | { node: Text; start: number; end: number };
  /** How sure, 0–1. Rules that are certain say 1. */
  confidence: number;
  /** What the reader would recognise it by: its text, or a picture's name. At most 120 characters. */
  snippet: string;
  /** The same for the same kind of box on other pages of the site (rule, tag and class shape; its words where it has no class): what 'show again' remembers. */
  signature: string;
};

/** The element that is hidden, or round the text that is. */
export const elementOf = (target: Verdict['target']): Element | null => ('node' in target ? target.node.parentElement : target);
