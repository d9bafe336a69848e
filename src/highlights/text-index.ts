import { type Folded, foldInSlices, foldWithPlaces } from './fold.ts';
import { type Grams, gramsInSlices, gramsOf } from './grams.ts';
import { type RootText, textOf } from './text-of.ts';

/** A root's text made ready for looking up many passages; each part is worked out when it is first asked for, or beforehand in slices. */
export type TextIndex = {
  read: RootText;
  folded(): Folded;
  grams(): Grams;
  prepareFolded(): Generator<undefined, void>;
  prepareGrams(): Generator<undefined, void>;
};

/** Takes a text that was read, or reads the root's. */
export function indexText(from: Node | RootText): TextIndex {
  const read = 'starts' in from ? from : textOf(from);
  let folded: Folded | undefined;
  let grams: Grams | undefined;
  const index: TextIndex = {
    read,
    folded: () => (folded ??= foldWithPlaces(read.text)),
    grams: () => (grams ??= gramsOf(index.folded().text)),
    *prepareFolded() {
      folded ??= yield* foldInSlices(read.text);
    },
    *prepareGrams() {
      grams ??= yield* gramsInSlices(index.folded().text);
    },
  };
  return index;
}
