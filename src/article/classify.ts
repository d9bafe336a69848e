import type { Block } from './block.ts';
import { isProse } from './box.ts';
import { contextOf } from './facts/context.ts';
import { nameGrams, textGrams } from './facts/grams.ts';
import { FACT_NAMES, measure } from './facts/measure.ts';
import * as data from './model/blocks.json' with { type: 'json' };
import { chance, type Forest, readForest } from './model/forest.ts';
import { unpack } from './model/unpack.ts';
import { readWords } from './model/words.ts';
import type { Page } from './page.ts';

export const BLOCK_KINDS = ['promo', 'ad', 'cue', 'residue', 'share', 'cta', 'comment', 'nav', 'deco', 'other'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** What a block is thought to be. */
export type Judgement = {
  /** What it most probably is if it does not belong to the article. */
  kind: BlockKind;
  /** How probable each kind is in that case; together 1. */
  kinds: Record<BlockKind, number>;
  /** Calibrated chance that the block does not belong to the article, 0–1. */
  junk: number;
};

type Words = (grams: number[]) => number;
type Model = { forests: Forest[]; kinds: Forest; text: Words; near: Words; names: Words };
let model: Model | null = null; // unpacked at the first article, not on every page

/** Judges every block of a page, in order, those far from the article all alike, in small steps: between two of them others may run. Reads only. */
export function* classify(page: Page): Generator<void, Judgement[]> {
  yield* page.voting();
  yield;
  const { kinds } = (model ??= readModel());
  yield;
  const { rowOf, oddsOf } = scoring(page);
  const [slope = 1, shift = 0] = data.calibration;
  const isNear = nearArticle(page);
  const judgements: Judgement[] = [];
  for (const block of page.blocks) {
    yield;
    if (!isNear(block)) {
      judgements.push(FAR);
      continue;
    }
    const row = rowOf(block);
    judgements.push(new Judged(chance(slope * oddsOf(row) + shift), () => shares(kinds.score(row))));
  }
  return judgements;
}

/** The kinds are worked out when they are asked for: of most blocks only the chance is. */
class Judged implements Judgement {
  readonly junk: number;
  readonly #tell: () => Record<BlockKind, number>;
  #told: Record<BlockKind, number> | null = null;

  constructor(junk: number, tell: () => Record<BlockKind, number>) {
    this.junk = junk;
    this.#tell = tell;
  }

  get kinds(): Record<BlockKind, number> {
    return (this.#told ??= this.#tell());
  }

  get kind(): BlockKind {
    return likeliest(this.kinds);
  }
}

/** Scores of the tables of words, which stand in a row after the facts. */
export const WORD_SCORES = ['text', 'near', 'names'] as const;

/** How the blocks of a page are scored: a row holds the facts in their order, then the scores of words; its odds (log) are those of not belonging to the article, `whole` where they are compared with others. */
export function scoring(page: Page): { rowOf: (block: Block) => Float32Array; oddsOf: (row: Float32Array, whole?: boolean) => number } {
  const { forests, text, near, names } = (model ??= readModel());
  const context = contextOf(page);
  const newRow = rows(FACT_NAMES.length + WORD_SCORES.length);
  return {
    rowOf(block) {
      const row = measure(block, context, newRow());
      const grams = textGrams(block);
      const scores = [text(grams), near(grams), names(nameGrams(block, context.trailOf(block.element)))];
      for (const [n, score] of scores.entries()) row[FACT_NAMES.length + n] = score;
      return row;
    },
    oddsOf: (row, whole) => forests.reduce((sum, forest) => sum + (forest.score(row, whole)[0] ?? 0), 0) / forests.length,
  };
}

const AT_ONCE = 32; // rows that share a piece of memory: one piece for each takes longer to get than to fill

/** Gives out rows of a width. */
function rows(width: number): () => Float32Array {
  let memory = new Float32Array(0);
  let used = 0;
  return () => {
    if (used === memory.length) [memory, used] = [new Float32Array(AT_ONCE * width), 0];
    used += width;
    return memory.subarray(used - width, used);
  };
}

const REACH = 60; // blocks before and after what Readability keeps; on labelled pages one character of the article in 2,000 lies farther off
const ENOUGH = 500; // characters kept by Readability; with fewer it does not tell where the article is
const FAR: Judgement = { kind: 'other', kinds: { promo: 0, ad: 0, cue: 0, residue: 0, share: 0, cta: 0, comment: 0, nav: 0, deco: 0, other: 1 }, junk: 1 };

/** Whether a block is near enough to the article to be looked at, or prose, since Readability may be mistaken; the menus and lists of a page are most of it. */
function nearArticle(page: Page): (block: Block) => boolean {
  const { kept } = page.vote();
  const chars = page.blocks.reduce((sum, { index, text }) => sum + (kept[index] === 1 ? text.length : 0), 0);
  if (chars < ENOUGH) return () => true;
  const first = kept.indexOf(1) - REACH;
  const last = kept.lastIndexOf(1) + REACH;
  return (block) => (block.index >= first && block.index <= last) || isProse(block);
}

const readModel = (): Model => ({
  forests: data.forests.map((file) => readForest(file, unpack)),
  kinds: readForest(data.kinds, unpack),
  text: readWords(data.text, unpack),
  near: readWords(data.near, unpack),
  names: readWords(data.names, unpack),
});

/** Log odds of the kinds as shares of one. */
function shares(odds: Float64Array): Record<BlockKind, number> {
  const most = Math.max(...odds);
  const weights = Array.from(odds, (value) => Math.exp(value - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shareOf = (kind: BlockKind): number => (weights[data.kindNames.indexOf(kind)] ?? 0) / sum;
  return Object.fromEntries(BLOCK_KINDS.map((kind) => [kind, shareOf(kind)])) as Record<BlockKind, number>;
}

const likeliest = (kinds: Record<BlockKind, number>): BlockKind => BLOCK_KINDS.reduce((best, kind) => (kinds[kind] > kinds[best] ? kind : best));
