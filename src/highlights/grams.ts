import { finish } from './finish.ts';

/** Where every run of five units of a text stands, by hash: `places.subarray(heads[hash], heads[hash + 1])`. */
export type Grams = { heads: Uint32Array; places: Uint32Array; /** For counting; empty in between. */ votes: Uint16Array };

const GRAM = 5; // units; short enough to survive between two changed words, long enough to be rare
const BITS = 18;
const COMMON = 96; // places; a gram that stands more often says nothing and costs much

const SLICE = 1 << 14; // places; less than a millisecond

export const gramsOf = (text: string): Grams => finish(gramsInSlices(text));

/** The same in slices of about a millisecond. */
export function* gramsInSlices(text: string): Generator<undefined, Grams> {
  const count = Math.max(0, text.length - GRAM + 1);
  const heads = new Uint32Array((1 << BITS) + 2);
  for (let at = 0; at < count; at++) {
    if (at % SLICE === SLICE - 1) yield;
    const slot = hashAt(text, at) + 2;
    heads[slot] = (heads[slot] ?? 0) + 1;
  }
  yield;
  for (let slot = 2; slot < heads.length; slot++) heads[slot] = (heads[slot] ?? 0) + (heads[slot - 1] ?? 0);
  yield;
  const places = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    if (at % SLICE === SLICE - 1) yield;
    const slot = hashAt(text, at) + 1;
    const place = heads[slot] ?? 0;
    places[place] = at;
    heads[slot] = place + 1;
  }
  return { heads, places, votes: new Uint16Array(Math.ceil(count / BIN) + BEFORE + 3) };
}

const BIN = 32; // units; places whose shift differs by less belong to one occurrence
const BEFORE = 64; // bins before the text: a piece may have lost its beginning
const FEW = 4; // a place with less than this part of the likeliest's votes is not worth a close look

/** Where a piece may start in the text (roughly, to half a bin), the likeliest first: shifts for which many of the piece's grams agree. */
export function likelyStarts({ heads, places, votes }: Grams, piece: string, limit: number): number[] {
  const touched: number[] = [];
  for (let at = 0; at + GRAM <= piece.length; at++) {
    const hash = hashAt(piece, at);
    const [head, end] = [heads[hash] ?? 0, heads[hash + 1] ?? 0];
    if (end - head > COMMON) continue;
    for (let i = head; i < end; i++) {
      const bin = Math.floor(((places[i] ?? 0) - at) / BIN) + BEFORE;
      if (bin < 0) continue;
      const before = votes[bin] ?? 0;
      if (before === 0) touched.push(bin);
      votes[bin] = before + 1;
    }
  }
  const strength = (bin: number): number => (votes[bin] ?? 0) + (votes[bin + 1] ?? 0);
  const most = touched.reduce((most, bin) => Math.max(most, strength(bin)), 0);
  const likely = touched
    .filter((bin) => strength(bin) > 1 && strength(bin) * FEW >= most)
    .sort((a, b) => strength(b) - strength(a) || a - b)
    .slice(0, limit)
    .map((bin) => (bin - BEFORE + 1) * BIN);
  for (const bin of touched) votes[bin] = 0;
  return likely;
}

/** Share of a piece's grams that stand anywhere in a stretch of the text, 0–1. */
export function coverage(stretch: string, piece: string): number {
  const there = new Set<number>();
  for (let at = 0; at + GRAM <= stretch.length; at++) there.add(hashAt(stretch, at));
  const count = piece.length - GRAM + 1;
  if (count <= 0) return 0;
  let found = 0;
  for (let at = 0; at < count; at++) if (there.has(hashAt(piece, at))) found++;
  return found / count;
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = 0; i < GRAM; i++) hash = Math.imul(hash ^ text.charCodeAt(at + i), 0x9e3779b1);
  return hash >>> (32 - BITS);
}
