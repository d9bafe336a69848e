import search from 'approx-string-match';
import { coverage, likelyStarts } from './grams.ts';
import { similarity } from './similarity.ts';
import type { TextIndex } from './text-index.ts';

/** A place in the folded text and how like the wanted passage it reads, 0–1. `isWhole`: every block of it stands there unchanged, in order, with no more than a box between two. */
export type Candidate = { start: number; end: number; similarity: number; isWhole?: boolean };

/** A passage folded; `lines` are its blocks. */
export type Wanted = { exact: string; lines: string[]; prefix: string; suffix: string };

const MAX_ERRORS = 0.4; // share of the passage's units; beyond it another sentence of the same topic reads as like
const WHOLE = 512; // units; a longer passage is found by its beginning and its end alone, which costs less
const PIECE = 128; // units of a beginning or an end; what was put between them does no harm
const SPLITTABLE = 48; // units; halves shorter than half of it are found everywhere
const TRIES = 8; // places looked at closely for each piece
const INSERTED = 2000; // units that may have come into a passage: an advertisement, a teaser box, a caption
const BOX = 400; // units of a box or two; more between two blocks may mean that the second is another one of the same words
const OCCURRENCES = 100; // beginnings tried; a block that stands more often is a label
const LIKE = 0.7; // likeness of a place that spares a look at what stands between the old surroundings
const STRETCH = 1 << 14; // units searched in one go; a millisecond or two
const SHORT = 64; // units; so short a passage may share too few grams, and the whole text can be searched instead

/** Places that read like the passage without being equal to it, looked for in slices of a millisecond or a few; all in folded text. */
export function* findApproximate(index: TextIndex, wanted: Wanted): Generator<undefined, Candidate[]> {
  const { exact } = wanted;
  const byBlocks = findByBlocks(index.folded().text, wanted);
  yield;
  const whole = exact.length <= WHOLE ? yield* findPiece(index, wanted) : [];
  const good = [...whole, ...byBlocks].some(({ similarity }) => similarity >= 0.75);
  const found = good || exact.length < SPLITTABLE ? whole : [...whole, ...(yield* findByEnds(index, wanted))];
  yield;
  const wholes = byBlocks.filter(({ isWhole }) => isWhole);
  const others = found.filter(({ start, end }) => !wholes.some((whole) => start < whole.end && whole.start < end));
  return distinct([...byBlocks, ...others.map((candidate) => toContext(index.folded().text, toEndBlocks(index.folded().text, candidate, wanted), wanted))]);
}

/** Where all blocks of a passage stand one after the other with something put between them; of each beginning the shortest way. */
function findByBlocks(text: string, { exact, lines }: Wanted): Candidate[] {
  const [first = ''] = lines;
  const found: Candidate[] = [];
  if (lines.length < 2) return found;
  for (let start = text.indexOf(first), tries = 0; start >= 0 && tries < OCCURRENCES; start = text.indexOf(first, start + 1), tries++) {
    let end = start + first.length;
    let widest = 0;
    for (const line of lines.slice(1)) {
      const next = text.indexOf(line, end);
      widest = Math.max(widest, next - end);
      end = next < 0 || next - end > INSERTED || holdsLike(text.slice(end, next), line) ? -1 : next + line.length;
      if (end < 0) break;
    }
    if (end >= 0) found.push({ start, end, similarity: 1 - FOREIGN * Math.min(1, (end - start - exact.length) / (exact.length + PIECE)), isWhole: widest < BOX });
  }
  return distinct(found);
}

/** Whether a stretch holds the line itself with some words changed: then what comes after it is another of the same words. */
function holdsLike(stretch: string, line: string): boolean {
  const begin = line.slice(0, SHORT);
  return stretch.length * 2 > begin.length && search(stretch, begin, Math.floor(begin.length * MAX_ERRORS)).length > 0;
}

function* findPiece(index: TextIndex, wanted: Omit<Wanted, 'lines'>): Generator<undefined, Candidate[]> {
  const { exact: piece, prefix, suffix } = wanted;
  const { text } = index.folded();
  const errors = Math.floor(piece.length * MAX_ERRORS);
  const slack = Math.min(errors, PIECE) + PIECE / 2;
  yield* index.prepareGrams(); // most pages never need them
  const starts = likelyStarts(index.grams(), prefix + piece + suffix, TRIES).map((start) => start + prefix.length);
  const found: Candidate[] = [];
  for (const start of starts) {
    found.push(...searchIn(text, piece, errors, start - slack, start + piece.length + slack));
    yield;
  }
  // Equal ones have been looked at; the passage itself may have been rewritten.
  if (!found.some(({ similarity }) => similarity > LIKE && similarity < 1) && piece.length <= SHORT) found.push(...starts.flatMap((start) => between(text, start, wanted)));
  return found.length === 0 && piece.length <= SHORT ? yield* searchAll(text, piece, Math.min(errors, piece.length >> 2)) : distinct(found);
}

/** A look at the whole text, for what shares too few grams with it. */
function* searchAll(text: string, piece: string, errors: number): Generator<undefined, Candidate[]> {
  const found: Candidate[] = [];
  const overlap = piece.length + errors;
  for (let from = 0; from < text.length; from += STRETCH) {
    found.push(...searchIn(text, piece, errors, from, from + STRETCH + overlap));
    yield;
  }
  const best = Math.max(...found.map(({ similarity }) => similarity));
  return distinct(found.filter(({ similarity }) => similarity === best));
}

function searchIn(text: string, piece: string, errors: number, from: number, to: number): Candidate[] {
  const start = Math.max(0, from);
  if (to - start < piece.length - errors) return [];
  const found = distinct(search(text.slice(start, to), piece, errors).map((match) => ({ start: start + match.start, end: start + match.end, similarity: 1 - match.errors / piece.length })));
  const [best] = found;
  // Only the best are told; beside a line of the same pattern the passage itself may have changed more.
  return best && best.similarity < 1 ? distinct([...found, ...searchIn(text, piece, errors, start, best.start), ...searchIn(text, piece, errors, best.end, to)]) : found;
}

function* findByEnds(index: TextIndex, { exact, prefix, suffix }: Wanted): Generator<undefined, Candidate[]> {
  const { text } = index.folded();
  const size = Math.min(PIECE, exact.length >> 1);
  const heads = yield* findPiece(index, { exact: exact.slice(0, size), prefix, suffix: '' });
  const tails = yield* findPiece(index, { exact: exact.slice(-size), prefix: '', suffix });
  return heads.flatMap((head) => {
    const stray = (tail: Candidate): number => Math.abs(tail.end - head.start - exact.length) / (exact.length + PIECE * 2);
    const fitting = tails.filter((tail) => tail.start >= head.start && tail.end - head.start > exact.length / 2 && tail.end - head.start < exact.length * 1.5 + INSERTED);
    const tail = fitting.sort((a, b) => b.similarity - stray(b) - a.similarity + stray(a))[0];
    return tail ? [{ start: head.start, end: tail.end, similarity: likeness(text.slice(head.start, tail.end), exact) }] : [];
  });
}

const FOREIGN = 0.15; // off the likeness for as much foreign text as the passage itself has

/** How like a passage a stretch reads that may hold more than it. A changed word breaks nearly twice as many grams as it has units. */
function likeness(stretch: string, exact: string): number {
  const foreign = Math.max(0, stretch.length - exact.length) / (exact.length + PIECE);
  return Math.sqrt(coverage(stretch, exact)) - FOREIGN * Math.min(1, foreign);
}

/** Widens a place from which something that was put between two blocks has cut off the first or the last block of the passage. */
function toEndBlocks(text: string, candidate: Candidate, { exact, lines, prefix, suffix }: Wanted): Candidate {
  const [first, last] = [lines[0] ?? '', lines.at(-1) ?? ''];
  let { start, end } = candidate;
  if (lines.length < 2) return candidate;
  if (!text.startsWith(first, start)) {
    const found = nearest(text, first, start - INSERTED, start + DRIFT, start, prefix.slice(-EDGE), '');
    if (found >= 0) start = found;
  }
  if (!text.endsWith(last, end)) {
    const found = nearest(text, last, end - last.length - DRIFT, end + INSERTED, end, '', suffix.slice(0, EDGE));
    if (found >= 0) end = found + last.length;
  }
  return start === candidate.start && end === candidate.end ? candidate : { start, end, similarity: Math.max(candidate.similarity, Math.sqrt(coverage(text.slice(start, end), exact))) };
}

/** The occurrence of a piece nearest to a place, those in their old surroundings first; -1 for none. */
function nearest(text: string, piece: string, from: number, to: number, place: number, before: string, after: string): number {
  let best = -1;
  let least = Infinity;
  for (let at = text.indexOf(piece, Math.max(0, from)); at >= 0 && at <= to; at = text.indexOf(piece, at + 1)) {
    const atHome = (before && text.endsWith(before, at)) || (after && text.startsWith(after, at + piece.length));
    const distance = Math.abs(at - place) + (atHome ? 0 : INSERTED);
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

const EDGE = 12; // units of context that mark an edge
const DRIFT = 24; // units by which a changed word at an edge can mislead

/** Moves the edges to where the old surroundings still end and begin: a changed first or last word belongs to the passage. */
function toContext(text: string, candidate: Candidate, { prefix, suffix }: Wanted): Candidate {
  const before = prefix.slice(-EDGE);
  const after = suffix.slice(0, EDGE);
  const start = before.length < EDGE || text.endsWith(before, candidate.start) ? -1 : text.lastIndexOf(before, candidate.start + DRIFT - EDGE) + EDGE;
  const end = after.length < EDGE || text.startsWith(after, candidate.end) ? -1 : text.indexOf(after, Math.max(0, candidate.end - DRIFT));
  return {
    ...candidate,
    start: start >= EDGE && Math.abs(start - candidate.start) <= DRIFT && start < candidate.end ? start : candidate.start,
    end: end >= 0 && Math.abs(end - candidate.end) <= DRIFT && end > candidate.start ? end : candidate.end,
  };
}

const SIDE = 24; // units of context looked for on either side of a passage that has changed too much to be found itself

/** What stands between the old surroundings near a place: of a short passage one changed word leaves too little. */
function between(text: string, place: number, { exact, prefix, suffix }: Omit<Wanted, 'lines'>): Candidate[] {
  const [before, after] = [prefix.slice(-SIDE), suffix.slice(0, SIDE)];
  if (before.length < SIDE || after.length < SIDE) return [];
  const from = Math.max(0, place - SIDE - PIECE / 2);
  const area = text.slice(from, place + exact.length + SIDE + PIECE / 2);
  const start = search(area, before, SIDE >> 2)[0]?.end;
  const end = start === undefined ? undefined : search(area.slice(start), after, SIDE >> 2)[0]?.start;
  if (start === undefined || !end || end > exact.length * 2 + SIDE) return [];
  return [{ start: from + start, end: from + start + end, similarity: similarity(exact, area.slice(start, start + end)) }];
}

/** The best of those that overlap. */
function distinct(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.sort((a, b) => b.similarity - a.similarity || a.start - b.start)) {
    if (!kept.some(({ start, end }) => candidate.start < end && start < candidate.end)) kept.push(candidate);
  }
  return kept;
}
