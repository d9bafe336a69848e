import type { Block } from './block.ts';
import { scoring, WORD_SCORES } from './classify.ts';
import { type Ground, GROUNDS } from './facts/grounds.ts';
import { FACT_NAMES } from './facts/measure.ts';
import type { Page } from './page.ts';

const PEERS = 15; // blocks of the article that stand for all of it
const WEIGHED = 3; // blocks of a box; the others are judged on the same grounds, mostly
const MOST = 2; // grounds named
const WORTH_NAMING = 0.5; // least share of the first ground's weight
const HARDLY = 0.25; // share of prose in a box that is made of other things
const SEVERAL = Math.log1p(3); // repeats from which on one speaks of a row

const PLACE_OF = new Map([...FACT_NAMES, ...WORD_SCORES].map((name, place) => [name, place]));
const places = (names: readonly string[]): number[] => names.map((name) => PLACE_OF.get(name) ?? -1);
const GROUND_PLACES = Object.entries(GROUNDS).map(([ground, names]) => [ground as Ground, places(names)] as const);

/**
 * For each box of blocks that was found not to belong to the article, the one or two grounds that weighed most; none where nothing
 * stands out. A ground weighs what the odds fall by when its facts are those of the page's own article, and what they
 * rise by when the article has them. In small steps; reads only.
 */
export function* weigh(page: Page, boxes: readonly (readonly Block[])[]): Generator<void, Ground[][]> {
  if (boxes.length === 0) return [];
  const { rowOf, oddsOf } = scoring(page);
  const judgements = yield* page.judging();
  const usual = usualRows(page.blocks.filter(({ index }) => (judgements[index]?.junk ?? 1) < 0.5), rowOf);
  const found: Ground[][] = [];
  for (const blocks of boxes) {
    const weights = new Map<Ground, number>();
    for (const block of spread(blocks, WEIGHED)) {
      yield;
      const row = rowOf(block);
      const peer = usual(block);
      const [odds, peerOdds] = [oddsOf(row, true), oddsOf(peer, true)];
      for (const [ground, facts] of GROUND_PLACES) {
        if (!isTold(ground, row)) continue;
        const weight = odds - oddsOf(swap(row, peer, facts), true) + oddsOf(swap(peer, row, facts), true) - peerOdds;
        weights.set(ground, (weights.get(ground) ?? 0) + weight);
      }
    }
    found.push(heaviest(weights));
  }
  return found;
}

function heaviest(weights: ReadonlyMap<Ground, number>): Ground[] {
  const sorted = [...weights].toSorted(([, a], [, b]) => b - a);
  const least = WORTH_NAMING * (sorted[0]?.[1] ?? 0);
  return sorted.slice(0, MOST).filter(([, weight]) => weight > 0 && weight >= least).map(([ground]) => ground);
}

/** Whether a ground can be named of a block: a block without a link leads nowhere. */
function isTold(ground: Ground, row: Float32Array): boolean {
  const fact = (name: string): number => row[PLACE_OF.get(name) ?? -1] ?? 0;
  if (ground === 'link') return fact('linked') === 1 && fact('linkSelf') + fact('linkInPage') + fact('linkScript') === 0;
  if (ground === 'row') return fact('repeats') >= SEVERAL;
  if (ground === 'vote') return fact('kept') === 0;
  if (ground === 'box') return fact('prose1') < HARDLY;
  if (ground === 'near') return fact('nearProse-1') + fact('nearProse1') === 0;
  return ground !== 'picture' || fact('isText') === 0;
}

/** A few of many, evenly spread. */
const spread = <Item>(items: readonly Item[], most: number): Item[] => (items.length <= most ? [...items] : Array.from({ length: most }, (_, n) => items[Math.floor(((n + 0.5) * items.length) / most)]).filter((item) => item !== undefined));

/** A row as the article's own text, or its own media, mostly have it: what is in the middle of each fact; zeros where there are none. */
function usualRows(own: readonly Block[], rowOf: (block: Block) => Float32Array): (block: Block) => Float32Array {
  const rows = new Map<boolean, Float32Array>();
  return ({ kind }) => {
    const isText = kind === 'text';
    const known = rows.get(isText);
    if (known) return known;
    const peers = spread(own.filter((block) => (block.kind === 'text') === isText), PEERS).map(rowOf);
    const usual = Float32Array.from(PLACE_OF, ([, place]) => peers.map((row) => row[place] ?? 0).toSorted((a, b) => a - b)[peers.length >> 1] ?? 0);
    rows.set(isText, usual);
    return usual;
  };
}

function swap(row: Float32Array, from: Float32Array, facts: readonly number[]): Float32Array {
  const swapped = row.slice();
  for (const fact of facts) swapped[fact] = from[fact] ?? 0;
  return swapped;
}
