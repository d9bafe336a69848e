import { fold } from './fold.ts';
import type { Highlight } from './highlight.ts';

/** Many highlights of one page, each folded once. Two mark the same passage by id, or by text and, where both know theirs, by surroundings. */
export type Passages = {
  /** Where the first that marks the same passage stands; -1 where none does. */
  placeOf(highlight: Highlight): number;
  /** Takes one up at a place, the next one or that of another. */
  put(place: number, highlight: Highlight): void;
};

/** The passages of a list, at their places in it. */
export function passagesOf(highlights: Highlight[]): Passages {
  const all: Folded[] = [];
  const byId = new Map<string, number>();
  const byText = new Map<string, number[]>();
  const passages: Passages = {
    placeOf(highlight) {
      const wanted = folded(highlight);
      const places = (byText.get(wanted.exact) ?? []).filter((place) => isAlike(all[place], wanted));
      const own = byId.get(wanted.id);
      if (own !== undefined) places.push(own);
      return places.length === 0 ? -1 : places.reduce((first, place) => Math.min(first, place));
    },
    put(place, highlight) {
      const one = folded(highlight);
      all[place] = one;
      if (!byId.has(one.id)) byId.set(one.id, place);
      const places = byText.get(one.exact);
      if (!places) byText.set(one.exact, [place]);
      else if (!places.includes(place)) places.push(place);
    },
  };
  for (const [place, highlight] of highlights.entries()) passages.put(place, highlight);
  return passages;
}

type Folded = { id: string; exact: string; prefix: string; suffix: string };

const NEAR = 16; // folded units of context that two tools' selectors of one passage share at least

function folded({ id, selectors: { quote } }: Highlight): Folded {
  return { id, exact: fold(quote.exact), prefix: fold(quote.prefix).slice(-NEAR), suffix: fold(quote.suffix).slice(0, NEAR) };
}

const isAlike = (one: Folded | undefined, other: Folded): boolean =>
  one?.exact === other.exact &&
  (one.prefix.endsWith(other.prefix) || other.prefix.endsWith(one.prefix)) &&
  (one.suffix.startsWith(other.suffix) || other.suffix.startsWith(one.suffix));
