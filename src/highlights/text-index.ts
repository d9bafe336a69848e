import { findAll, findAllOfMany } from './find-all.ts';
import { type Folded, foldInSlices, foldWithPlaces } from './fold.ts';
import { type Grams, gramsInSlices, gramsOf } from './grams.ts';
import { type RootText, textOf } from './text-of.ts';

/** A root's text made ready for looking up many passages; each part is worked out when it is first asked for, or beforehand in slices. */
export type TextIndex = {
  read: RootText;
  folded(): Folded;
  grams(): Grams;
  /** Where a folded piece stands in the folded text, ascending; no more than `LIMIT` places. */
  placesOf(piece: string): number[];
  prepareFolded(): Generator<undefined, void>;
  preparePlaces(pieces: string[]): Generator<undefined, void>;
  prepareGrams(): Generator<undefined, void>;
};

/** Places looked at of one piece; what stands more often is a word, and only its surroundings tell. */
export const LIMIT = 400;

/** Takes a text that was read, or reads the root's. */
export function indexText(from: Node | RootText): TextIndex {
  const read = 'starts' in from ? from : textOf(from);
  let folded: Folded | undefined;
  let grams: Grams | undefined;
  let places = new Map<string, number[]>();
  const index: TextIndex = {
    read,
    folded: () => (folded ??= foldWithPlaces(read.text)),
    grams: () => (grams ??= gramsOf(index.folded().text)),
    placesOf: (piece) => places.get(piece) ?? findAll(index.folded().text, piece, LIMIT),
    *preparePlaces(pieces) {
      places = yield* findAllOfMany(index.folded().text, pieces, LIMIT);
    },
    *prepareFolded() {
      folded ??= yield* foldInSlices(read.text);
    },
    *prepareGrams() {
      grams ??= yield* gramsInSlices(index.folded().text);
    },
  };
  return index;
}
