import { type Folded, foldWithPlaces } from './fold.ts';
import { type Grams, gramsOf } from './grams.ts';
import { type RootText, textOf } from './text-of.ts';

/** A root's text made ready for looking up many passages; each part is worked out when it is first asked for. */
export type TextIndex = { read: RootText; folded(): Folded; grams(): Grams };

/** Takes a text that was read, or reads the root's. */
export function indexText(from: Node | RootText): TextIndex {
  const read = 'starts' in from ? from : textOf(from);
  let folded: Folded | undefined;
  let grams: Grams | undefined;
  const index: TextIndex = {
    read,
    folded: () => (folded ??= foldWithPlaces(read.text)),
    grams: () => (grams ??= gramsOf(index.folded().text)),
  };
  return index;
}
