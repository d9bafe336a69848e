import search from 'approx-string-match';
import { coverage, likelyStarts } from './grams.ts';
import type { TextIndex } from './text-index.ts';

/** A place in the folded text and how like the wanted passage it reads, 0–1. */
export type Candidate = { start: number; end: number; similarity: number };

type Wanted = { exact: string; prefix: string; suffix: string };

const MAX_ERRORS = 0.4; // share of the passage's units; beyond it another sentence of the same topic reads as like
const PIECE = 128; // units; a longer passage is found by its beginning and its end, so that what was put between them does no harm
const SPLITTABLE = 48; // units; halves shorter than half of it are found everywhere
const TRIES = 8; // places looked at closely for each piece
const INSERTED = 2000; // units that may have come into a passage: an advertisement, a teaser box, a caption
const SHORT = 64; // units; so short a passage may share too few grams, and the whole text can be searched instead

/** Places that read like the passage without being equal to it; all in folded text. */
export function findApproximate(index: TextIndex, wanted: Wanted): Candidate[] {
  const { exact } = wanted;
  const whole = exact.length <= PIECE ? findPiece(index, exact, wanted) : [];
  const good = whole.some(({ similarity }) => similarity >= 0.75);
  const found = good || exact.length < SPLITTABLE ? whole : [...whole, ...findByEnds(index, wanted)];
  return distinct(found.map((candidate) => toContext(index.folded().text, candidate, wanted)));
}

function findPiece(index: TextIndex, piece: string, { prefix, suffix }: { prefix: string; suffix: string }): Candidate[] {
  const { text } = index.folded();
  const errors = Math.floor(piece.length * MAX_ERRORS);
  const slack = errors + PIECE / 2;
  const starts = likelyStarts(index.grams(), prefix + piece + suffix, TRIES).map((start) => start + prefix.length);
  const found = starts.flatMap((start) => searchIn(text, piece, errors, start - slack, start + piece.length + slack));
  return found.length === 0 && piece.length <= SHORT ? searchIn(text, piece, Math.min(errors, piece.length >> 2), 0, text.length) : distinct(found);
}

function searchIn(text: string, piece: string, errors: number, from: number, to: number): Candidate[] {
  const start = Math.max(0, from);
  return distinct(
    search(text.slice(start, Math.max(start, to)), piece, errors).map((match) => ({
      start: start + match.start,
      end: start + match.end,
      similarity: 1 - match.errors / piece.length,
    })),
  );
}

function findByEnds(index: TextIndex, { exact, prefix, suffix }: Wanted): Candidate[] {
  const { text } = index.folded();
  const size = Math.min(PIECE, exact.length >> 1);
  const heads = findPiece(index, exact.slice(0, size), { prefix, suffix: '' });
  const tails = findPiece(index, exact.slice(-size), { prefix: '', suffix });
  return heads.flatMap((head) => {
    const fitting = tails.filter((tail) => {
      const span = tail.end - head.start;
      return tail.start >= head.start && span > exact.length / 2 && span < exact.length * 1.5 + INSERTED;
    });
    const nearest = fitting.sort((a, b) => b.similarity - a.similarity || a.end - b.end)[0];
    if (!nearest) return [];
    // A changed word breaks nearly twice as many grams as it has units.
    return [{ start: head.start, end: nearest.end, similarity: Math.sqrt(coverage(text.slice(head.start, nearest.end), exact)) }];
  });
}

const EDGE = 12; // units of context that mark an edge
const DRIFT = 24; // units by which a changed word at an edge can mislead

/** Moves the edges to where the old surroundings still end and begin: a changed first or last word belongs to the passage. */
function toContext(text: string, candidate: Candidate, { prefix, suffix }: Wanted): Candidate {
  const before = prefix.slice(-EDGE);
  const after = suffix.slice(0, EDGE);
  const start = before.length < EDGE ? -1 : text.lastIndexOf(before, candidate.start + DRIFT - EDGE) + EDGE;
  const end = after.length < EDGE ? -1 : text.indexOf(after, Math.max(0, candidate.end - DRIFT));
  return {
    ...candidate,
    start: start >= EDGE && Math.abs(start - candidate.start) <= DRIFT && start < candidate.end ? start : candidate.start,
    end: end >= 0 && Math.abs(end - candidate.end) <= DRIFT && end > candidate.start ? end : candidate.end,
  };
}

/** The best of those that overlap. */
function distinct(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.sort((a, b) => b.similarity - a.similarity || a.start - b.start)) {
    if (!kept.some(({ start, end }) => candidate.start < end && start < candidate.end)) kept.push(candidate);
  }
  return kept;
}
