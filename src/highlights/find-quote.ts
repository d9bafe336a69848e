import { type Candidate, findApproximate } from './find-approximate.ts';
import { fold, unfold } from './fold.ts';
import type { Selectors } from './highlight.ts';
import { headingAt } from './range-at.ts';
import { similarity } from './similarity.ts';
import type { TextIndex } from './text-index.ts';
import { toWords } from './to-words.ts';

/** Where a passage stands in the root's text. `score` is 0–1; `doubtful` asks for the reader's word ('moved?'). */
export type Found = { start: number; end: number; score: number; how: 'exact' | 'normalised' | 'approximate'; doubtful: boolean };

/** A candidate in the root's text with all that speaks for it; `context` is 0–1, `null` where the passage came without any. */
type Judged = { start: number; end: number; similarity: number; context: number | null; score: number };

const LIMIT = 400; // occurrences looked at; a passage that stands more often is a word, and only its surroundings tell
const MARGIN = 0.05; // of the score; below it two places are as good as each other
const DISTINCT = 12; // folded units; a shorter passage may stand somewhere by chance
const SURE = 0.72; // score above which a changed passage is placed without asking
const POSSIBLE = 0.55; // score above which it is worth asking

/** Looks a passage up: equal text first (however it is spaced and set), then similar text; `null` when nothing is like it. */
export function findQuote(index: TextIndex, selectors: Selectors): Found | null {
  const wanted = foldQuote(selectors);
  if (!wanted.exact) return null;
  const equal = occurrences(index, wanted.exact, wanted);
  const judged = (equal.length > 0 ? equal : findApproximate(index, wanted)).map((candidate) => judge(index, selectors, wanted, candidate));
  const best = choose(judged, selectors);
  if (!best) return null;
  const { start, end, score } = best.place;
  if (equal.length > 0) {
    const raw = index.read.text.slice(start, end) === selectors.quote.exact;
    return { start, end, score, how: raw ? 'exact' : 'normalised', doubtful: !best.alone || !isConvincing(best.place, wanted.exact, judged.length) };
  }
  if (score < POSSIBLE) return null;
  return { ...toWords(index.read.text, start, end, selectors), score, how: 'approximate', doubtful: !best.alone || score < SURE };
}

/** Which of the places that look alike, with their surroundings, a described passage is. */
export function countAlike(index: TextIndex, selectors: Selectors, start: number): { nth: number; of: number } {
  const wanted = foldQuote(selectors);
  const judged = occurrences(index, wanted.exact, wanted).map((candidate) => judge(index, selectors, wanted, candidate));
  const alike = tied(judged);
  return { nth: Math.max(0, alike.findIndex((place) => place.start === start)), of: Math.max(1, alike.length) };
}

type Wanted = { exact: string; prefix: string; suffix: string };

function foldQuote({ quote }: Selectors): Wanted {
  return { exact: fold(quote.exact), prefix: fold(quote.prefix), suffix: fold(quote.suffix) };
}

/** Every place that folds to the passage; when there are too many, those with some of its surroundings. */
function occurrences(index: TextIndex, exact: string, { prefix, suffix }: Wanted): Candidate[] {
  const { text } = index.folded();
  const found = allOf(text, exact, 0);
  if (found.length < LIMIT) return found;
  const before = prefix.slice(-8);
  const near = [...allOf(text, before + exact, before.length), ...allOf(text, exact + suffix.slice(0, 8), 0, exact.length)];
  return near.length > 0 ? near.filter(({ start }, i) => near.findIndex((other) => other.start === start) === i) : found;
}

function allOf(text: string, piece: string, skip: number, length = piece.length - skip): Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(piece); at >= 0 && found.length < LIMIT; at = text.indexOf(piece, at + 1)) {
    found.push({ start: at + skip, end: at + skip + length, similarity: 1 });
  }
  return found;
}

function judge(index: TextIndex, { quote, hint }: Selectors, { prefix, suffix }: Wanted, candidate: Candidate): Judged {
  const folded = index.folded();
  const known = prefix.length + suffix.length;
  const before = folded.text.slice(Math.max(0, candidate.start - prefix.length), candidate.start);
  const after = folded.text.slice(candidate.end, candidate.end + suffix.length);
  const context = known ? (similarity(prefix, before) * prefix.length + similarity(suffix, after) * suffix.length) / known : null;
  const { start, end } = unfold(folded, index.read.text, candidate.start, candidate.end);
  const sameHeading = !hint?.heading || headingAt(index.read, start) === hint.heading ? MARGIN : 0;
  const sameLetters = index.read.text.slice(start, end) === quote.exact ? MARGIN / 2 : 0;
  const score = (candidate.similarity * 3 + (context ?? 0.5)) / 4;
  return { start, end, similarity: candidate.similarity, context, score: Math.min(1, score * (1 - MARGIN * 1.5) + sameHeading + sameLetters) };
}

function tied(judged: Judged[]): Judged[] {
  const best = Math.max(...judged.map(({ score }) => score));
  return judged.filter(({ score }) => score > best - MARGIN).sort((a, b) => a.start - b.start);
}

/** The best place, and whether it stands alone; of several as good, the one with the same number or the same offset. */
function choose(judged: Judged[], { hint, position }: Selectors): { place: Judged; alone: boolean } | null {
  const alike = tied(judged);
  const [only, ...others] = alike;
  if (!only) return null;
  if (others.length === 0) return { place: only, alone: true };
  const numbered = hint?.of === alike.length ? alike[hint.nth] : undefined;
  const unmoved = alike.find(({ start }) => start === position?.start);
  const nearest = alike.toSorted((a, b) => Math.abs(a.start - (position?.start ?? 0)) - Math.abs(b.start - (position?.start ?? 0)))[0];
  return { place: numbered ?? unmoved ?? nearest ?? only, alone: Boolean(numbered ?? unmoved) };
}

/** Whether equal text is enough: it must be distinct or stand among its old surroundings, and among several only these tell. */
function isConvincing({ context }: Judged, exact: string, places: number): boolean {
  if (places === 1 && exact.length >= DISTINCT) return true;
  return context !== null && context >= 0.5;
}
