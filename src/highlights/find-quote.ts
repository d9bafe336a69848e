import { findAll } from './find-all.ts';
import { type Candidate, findApproximate, type Wanted } from './find-approximate.ts';
import { fold, unfold } from './fold.ts';
import type { Selectors } from './highlight.ts';
import { countStanding, readLandmarks } from './landmarks.ts';
import { headingAt } from './range-at.ts';
import { similarity } from './similarity.ts';
import { LIMIT, type TextIndex } from './text-index.ts';
import { toWords } from './to-words.ts';

/** Where a passage stands in the root's text. `score` is 0–1; `doubtful` asks for the reader's word ('moved?'). */
export type Found = { start: number; end: number; score: number; how: 'exact' | 'normalised' | 'approximate'; doubtful: boolean };

/** A candidate in the root's text with all that speaks for it; `context` is 0–1, `null` where the passage came without any, `side` the same of the side that is more like; `rank` tells it from others. */
type Judged = { start: number; end: number; similarity: number; isWhole: boolean; context: number | null; side: number; score: number; rank: number };

const MARGIN = 0.05; // of the score; below it two places are as good as each other
const DISTINCT = 12; // folded units; a shorter passage may stand somewhere by chance
const EVEN = 64; // folded units; so long a passage and its surroundings weigh the same, a shorter one is told by them
const WORD = 12; // units of a long word
const SIDE = 16; // folded units of context; less on one side says nothing by itself
const UNTOUCHED = 0.99; // of the likeness of one side's surroundings: not a word of them has changed
const CLEAR = 0.25; // of the likeness of surroundings, by which one that is untouched on one side must lead
const LONG = 120; // folded units; so much unchanged text is the passage wherever it stands
const UNIQUE = 5; // folded units; a shorter passage is a syllable
const SURE = 0.68; // score above which a changed passage is placed without asking
const POSSIBLE = 0.5; // score above which it is worth asking

/** Looks a passage up, in slices of a few milliseconds: equal text first (however it is spaced and set), then similar text; `null` when nothing is like it. */
export function* findQuote(index: TextIndex, selectors: Selectors): Generator<undefined, Found | null> {
  const wanted = foldQuote(selectors);
  if (!wanted.exact) return null;
  const equal = occurrences(index, wanted.exact, wanted).map((candidate) => judge(index, selectors, wanted, candidate));
  if (isUniqueStill(equal, selectors, wanted.exact)) return asEqual(index, selectors, equal[0], false);
  // The passage may have been changed while its words stand unchanged elsewhere: then its surroundings say so.
  const isThere = equal.some((place) => (hasFewer(equal, selectors) ? (place.context ?? 0) > UNTOUCHED : isAtHome(place)));
  const found = isThere ? [] : yield* findApproximate(index, wanted);
  const similar = found.map((candidate) => judge(index, selectors, wanted, candidate)).filter((place) => !equal.some((other) => overlaps(place, other)));
  const best = choose(equal, similar, selectors);
  if (!best) return null;
  const isSettled = best.sure && (!equal.includes(best.place) || isConvincing(best.place, selectors, wanted.exact, equal, similar));
  const told = isSettled ? null : toldByLandmarks(index, equal, similar, selectors);
  const place = best.sure ? best.place : (told ?? best.place);
  const isSure = isSettled || place === told;
  if (equal.includes(place)) return asEqual(index, selectors, place, !isSure);
  const { start, end, score } = place;
  return score < POSSIBLE ? null : { ...toWords(index.read.text, start, end, selectors), score, how: 'approximate', doubtful: !isSure || score < SURE || !isItsOwn(place, selectors) };
}

/** What a passage is looked up by, folded: for `preparePlaces`. */
export const keyOfQuote = (selectors: Selectors): string => foldQuote(selectors).exact;

/** How many passages of the same words there are, and which of them starts at `start`, from 0. */
export function countAlike(index: TextIndex, selectors: Selectors, start: number): { nth: number; of: number } {
  const wanted = foldQuote(selectors);
  const places = occurrences(index, wanted.exact, wanted).map((place) => unfold(index.folded(), index.read.text, place.start, place.end));
  return { nth: Math.max(0, places.findIndex((place) => place.start === start)), of: Math.max(1, places.length) };
}

function asEqual({ read }: TextIndex, { quote }: Selectors, place: Judged | undefined, doubtful: boolean): Found | null {
  if (!place) return null;
  const { start, end, score } = place;
  return { start, end, score, how: read.text.slice(start, end) === quote.exact ? 'exact' : 'normalised', doubtful };
}

function foldQuote({ quote }: Selectors): Wanted {
  const lines = quote.exact.split('\n').map(fold).filter((line) => line);
  return { exact: lines.join(''), lines, prefix: fold(quote.prefix), suffix: fold(quote.suffix) };
}

/** Every place that folds to the passage; when there are too many, those with some of its surroundings. */
function occurrences(index: TextIndex, exact: string, { prefix, suffix }: Wanted): Candidate[] {
  const places = index.placesOf(exact);
  const asCandidate = (start: number): Candidate => ({ start, end: start + exact.length, similarity: 1 });
  if (places.length < LIMIT) return places.map(asCandidate);
  const { text } = index.folded();
  const before = prefix.slice(-8);
  const near = new Set([...findAll(text, before + exact, LIMIT).map((start) => start + before.length), ...findAll(text, exact + suffix.slice(0, 8), LIMIT)]);
  return (near.size > 0 ? [...near] : places).map(asCandidate);
}

function judge(index: TextIndex, { quote, hint }: Selectors, { exact, prefix, suffix }: Wanted, candidate: Candidate): Judged {
  const folded = index.folded();
  const known = prefix.length + suffix.length;
  const before = folded.text.slice(Math.max(0, candidate.start - prefix.length), candidate.start);
  const after = folded.text.slice(candidate.end, candidate.end + suffix.length);
  const [above, below] = [similarity(prefix, before), similarity(suffix, after)];
  const context = known ? (above * prefix.length + below * suffix.length) / known : null;
  const side = Math.max(prefix.length < SIDE ? 0 : above, suffix.length < SIDE ? 0 : below);
  const { start, end } = unfold(folded, index.read.text, candidate.start, candidate.end);
  const sameHeading = !hint?.heading || headingAt(index.read, start) === hint.heading ? MARGIN : 0;
  const sameLetters = index.read.text.slice(start, end) === quote.exact ? MARGIN / 2 : 0;
  const share = Math.min(0.75, Math.max(0.35, exact.length / (exact.length + EVEN)));
  const score = candidate.similarity * share + (context ?? 0.5) * (1 - share);
  return { start, end, similarity: candidate.similarity, isWhole: candidate.isWhole ?? false, context, side, score, rank: score + sameHeading + sameLetters };
}

const overlaps = (a: Judged, b: Judged): boolean => a.start < b.end && b.start < a.end;

/** Those that are as good as the best. */
function asGood(places: Judged[]): Judged[] {
  const best = Math.max(...places.map(({ rank }) => rank));
  return places.filter(({ rank }) => rank > best - MARGIN);
}

/** Among its old surroundings, or most of them. */
const isAtHome = ({ context }: Judged): boolean => context !== null && context >= 0.5;

/** One side of it, or nearly all round it, is as it was: what was put in or changed stands on the other. */
const isSurelyAtHome = ({ context, side }: Judged): boolean => side > UNTOUCHED || (context !== null && context > 0.75);

/** Whether passages of the same words have gone, or were changed: the one looked for may be among them. */
const hasFewer = (equal: Judged[], { hint }: Selectors): boolean => hint !== undefined && hint.of > equal.length;

/** The words stood on the page once, and do so now: wherever they went, it is them. */
function isUniqueStill(equal: Judged[], { hint }: Selectors, exact: string): boolean {
  return equal.length === 1 && (exact.length >= UNIQUE && hint?.of === 1);
}

const STANDING = 2; // landmarks; one may stand by chance
const CLEARLY = 2; // times as many as any place that is as good

/** The one of several places that has its old surroundings further off, too; where passages of its words have gone, no equal one is told by them: its neighbour has nearly the same. */
function toldByLandmarks({ read }: TextIndex, equal: Judged[], similar: Judged[], selectors: Selectors): Judged | null {
  const landmarks = readLandmarks(selectors.hint?.around);
  const all = [...equal, ...similar];
  if (all.length < 2 || landmarks.length < STANDING) return null;
  const standing = new Map(all.map((place) => [place, countStanding(read.text, landmarks, place)]));
  const of = (place: Judged): number => standing.get(place) ?? 0;
  const good = asGood(all);
  const told = good.toSorted((a, b) => of(b) - of(a))[0];
  if (!told || of(told) < STANDING || (equal.includes(told) && hasFewer(equal, selectors))) return null;
  const isAlone = good.every((place) => place === told || of(place) * CLEARLY <= of(told)) && all.every((place) => of(place) <= of(told));
  const isUntouched = told.side > UNTOUCHED && isClear(told, all, CLEAR) && all.every((place) => of(place) <= of(told) + 1);
  return isAlone || isUntouched ? told : null;
}

/** The best place, and whether nothing else is as good; of several equal ones the same one of the same number, or the one that has not moved. */
function choose(equal: Judged[], similar: Judged[], { hint, position }: Selectors): { place: Judged; sure: boolean } | null {
  const all = [...equal, ...similar];
  const alike = asGood(all);
  const [only, ...others] = alike;
  if (!only) return null;
  const numbered = hint?.of === equal.length ? equal[hint.nth] : undefined;
  if (numbered && numbered.side > UNTOUCHED) return { place: numbered, sure: true };
  if (hint && hint.of < equal.length && position) return amongMore(equal, alike, position.start);
  const untouched = equal.filter(({ side }) => side > UNTOUCHED);
  if (others.length === 0 && untouched.length === 1 && untouched[0] === only && isClear(only, all, CLEAR)) return { place: only, sure: true };
  if (others.length === 0) return { place: only, sure: equal.length < 2 || numbered === only || standsOut(only, all, hint !== undefined) };
  if (numbered && alike.includes(numbered)) return { place: numbered, sure: true };
  const unmoved = alike.find(({ start, context }) => start === position?.start && context !== null && context > 0.9);
  if (unmoved) return { place: unmoved, sure: true };
  const distance = ({ start }: Judged): number => Math.abs(start - (position?.start ?? 0));
  return { place: alike.reduce((nearest, place) => (distance(place) < distance(nearest) ? place : nearest), only), sure: false };
}

const NEARER = 2.5; // times: how much nearer to where it was one of several as good places must be

/** Passages of the same words have come, such as a pull quote with all its surroundings: only what is best and has moved least is it. */
function amongMore(equal: Judged[], alike: Judged[], from: number): { place: Judged; sure: boolean } | null {
  const distance = ({ start }: Judged): number => Math.abs(start - from);
  const byDistance = (places: Judged[]): Judged[] => places.toSorted((a, b) => distance(a) - distance(b));
  const [place, next] = byDistance(alike);
  if (!place) return null;
  const isBest = alike.every(({ rank }) => rank <= place.rank);
  return { place, sure: isBest && byDistance(equal)[0] === place && (!next || distance(next) > distance(place) * NEARER) };
}

/** A changed passage does not grow or shrink by a third, and of a short one more than half must be left; what came between unchanged blocks is another matter. */
function isItsOwn(place: Judged, { quote: { exact } }: Selectors): boolean {
  const { start, end, similarity, isWhole, context } = place;
  if (isWhole) return isSurelyAtHome(place) || (exact.length >= LONG && similarity > 0.9);
  const change = end - start - exact.length;
  // All of its words between all of its surroundings: a box has come in.
  if (similarity > 0.95 && (context ?? 0) > 0.95 && change < exact.length) return true;
  return Math.abs(change) < exact.length / 3 + WORD && (exact.length >= WORD * 2 || similarity >= 0.5);
}

/** Against its number, or where passages of the same words have come or gone, only surroundings that are all but equal, and none nearly as like, decide. */
function standsOut(best: Judged, all: Judged[], isNumbered: boolean): boolean {
  return !isNumbered || ((best.context ?? 0) > 0.9 && isClear(best, all, 0.15));
}

/** Whether the surroundings of no other are nearly as like. */
function isClear(best: Judged, all: Judged[], by: number): boolean {
  return all.every((place) => place === best || (best.context ?? 0) - (place.context ?? 0) > by);
}

/** Whether equal text is enough: it must be distinct, stand among its old surroundings, or be the one of its number among some of them. */
function isConvincing(place: Judged, selectors: Selectors, exact: string, equal: Judged[], similar: Judged[]): boolean {
  // What stands more exactly among the old surroundings may be the passage, rewritten.
  if (hasFewer(equal, selectors)) return (place.side > UNTOUCHED || (place.context ?? 0) > 0.9) && similar.every(({ context }) => (context ?? 0) <= (place.context ?? 0));
  if ((equal.length === 1 && exact.length >= DISTINCT) || exact.length >= LONG || isAtHome(place)) return true;
  return equal.length > 1 && selectors.hint?.of === equal.length && equal[selectors.hint.nth] === place && (place.context ?? 0) > 0.25;
}
