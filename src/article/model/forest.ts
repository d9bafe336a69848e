/** A forest of decision trees as training writes it (training/forest.py): compact, read-only. Texts are base64, deflated or not; nodes stand in preorder. */
export type ForestFile = {
  /** The facts that are asked, by their place in a row. */
  used: number[];
  /** How many thresholds each of these has, and all of them in a row, ascending for each; float32. */
  counts: number[];
  thresholds: string;
  /** A bit a node, the lowest of a byte first: 1 for a split, 0 for a leaf. */
  shape: string;
  /** Which of these facts each split asks: the low bytes of all, then the high ones. */
  facts: string;
  /** A byte a split: the place of its threshold. */
  places: string;
  /** A byte a leaf: its value, int8. */
  leaves: string;
  /** How many classes take turns with the trees; one for a yes or no. */
  classes: number;
  /** What a leaf's value is multiplied by, and what each class starts from; in log odds. */
  unit: number;
  base: number[];
  /** A yes or no is known after so many trees where the odds are as far from even as this: the others would hardly turn it. Null where all are asked. */
  early: { trees: number; odds: number } | null;
};

/** `whole`: all trees are asked, also where the answer is known early. */
export type Forest = { score(row: ArrayLike<number>, whole?: boolean): Float64Array };

const MOST_LEAVES = 32; // of a tree: a bit for each

/**
 * Makes a forest of its file, whose texts `decode` turns into bytes. `score` answers the log odds of each class for a row of facts; a fact at most a threshold goes left.
 * No tree is walked, for nobody foresees where a walk turns, and that is what takes time. The splits of all trees are asked fact by fact, from the lowest threshold
 * up; each that the fact exceeds closes the leaves to its left. The first of a tree's leaves left open is the one a walk would end at (Lucchese et al., QuickScorer).
 */
export function readForest(file: ForestFile, decode: (text: string) => Uint8Array<ArrayBuffer> = bytesOf): Forest {
  const { base, classes, early, used } = file;
  const splits = takeApart(file, decode);
  const trees = splits.firstLeaves.length - 1;
  const parts = early ? [partOf(file, splits, 0, early.trees), partOf(file, splits, early.trees, trees)] : [partOf(file, splits, 0, trees)];
  return {
    score(row, whole = false) {
      const odds = Float64Array.from(base);
      for (const { limits, treeOf, stays, ends, open, from } of parts) {
        if (early && !whole && from > 0 && Math.abs(odds[0] ?? 0) >= early.odds) break;
        open.fill(-1);
        let split = 0;
        for (let n = 0; n < ends.length; n++) {
          const value = row[used[n] ?? 0] ?? 0;
          const end = ends[n] ?? 0;
          for (; split < end && !(value <= (limits[split] ?? 0)); split++) {
            const tree = treeOf[split] ?? 0;
            open[tree] = (open[tree] ?? 0) & (stays[split] ?? 0);
          }
          split = end;
        }
        for (let tree = 0; tree < open.length; tree++) {
          const left = open[tree] ?? 0;
          const first = 31 - Math.clz32(left & -left);
          odds[tree % classes] = (odds[tree % classes] ?? 0) + (splits.leaves[(splits.firstLeaves[from + tree] ?? 0) + first] ?? 0);
        }
      }
      return odds;
    },
  };
}

type Splits = { cuts: Float32Array; cutOf: Uint16Array; treeOf: Uint16Array; stays: Int32Array; leaves: Float64Array; firstLeaves: number[] };

/** Every split with the place of its threshold, its tree, and the leaves that stay open where it sends a row to the right (a bit for each); the leaves of one tree after the other. */
function takeApart({ counts, unit, ...file }: ForestFile, decode: (text: string) => Uint8Array<ArrayBuffer>): Splits {
  const firstCuts = startsOf(counts);
  const [shape, facts, places] = [decode(file.shape), decode(file.facts), decode(file.places)];
  const values = new Int8Array(decode(file.leaves).buffer);
  const [cutOf, treeOf, stays] = [new Uint16Array(places.length), new Uint16Array(places.length), new Int32Array(places.length)];
  const firstLeaves = [0];
  const open: { split: number; own: number }[] = []; // those whose left side is being read, and their first leaf
  let [split, leaf] = [0, 0];
  for (let node = 0; node < places.length + values.length; node++) {
    const own = leaf - (firstLeaves.at(-1) ?? 0);
    if (own >= MOST_LEAVES) throw new Error('a tree has more leaves than bits to tell them by');
    if ((shape[node >> 3] ?? 0) & (1 << (node & 7))) {
      const fact = (facts[split] ?? 0) + 256 * (facts[places.length + split] ?? 0);
      cutOf[split] = (firstCuts[fact] ?? 0) + (places[split] ?? 0);
      treeOf[split] = firstLeaves.length - 1;
      open.push({ split: split++, own });
      continue;
    }
    leaf++;
    const left = open.pop();
    if (left) stays[left.split] = ~(((1 << (own + 1 - left.own)) - 1) << left.own);
    else firstLeaves.push(leaf); // the tree has ended
  }
  return { cuts: new Float32Array(decode(file.thresholds).buffer), cutOf, treeOf, stays, firstLeaves, leaves: Float64Array.from(values, (value) => value * unit) };
}

/** The splits of some of the trees by fact and threshold, and where those of a fact end. `open`: the leaves of each tree, while a row is scored. */
function partOf({ counts }: ForestFile, { cuts, ...all }: Splits, from: number, to: number) {
  const isIn = (split: number): boolean => (all.treeOf[split] ?? 0) >= from && (all.treeOf[split] ?? 0) < to;
  const perCut = new Uint32Array(cuts.length);
  all.cutOf.forEach((cut, split) => (perCut[cut] = (perCut[cut] ?? 0) + Number(isIn(split))));
  const places = startsOf(perCut); // where the next split of a threshold goes
  const size = places.at(-1) ?? 0;
  const [limits, treeOf, stays] = [new Float32Array(size), new Uint16Array(size), new Int32Array(size)];
  all.cutOf.forEach((cut, split) => {
    if (!isIn(split)) return;
    const place = places[cut] ?? 0;
    places[cut] = place + 1;
    limits[place] = cuts[cut] ?? 0;
    treeOf[place] = (all.treeOf[split] ?? 0) - from;
    stays[place] = all.stays[split] ?? 0;
  });
  const firstCuts = startsOf(counts);
  const ends = Uint32Array.from(counts, (_, n) => places[(firstCuts[n + 1] ?? 0) - 1] ?? 0);
  return { from, limits, treeOf, stays, ends, open: new Int32Array(to - from) };
}

/** Where each of several lists begins when they stand one after the other, and where the last ends. */
function startsOf(counts: ArrayLike<number>): number[] {
  const starts = [0];
  for (let n = 0; n < counts.length; n++) starts.push((starts[n] ?? 0) + (counts[n] ?? 0));
  return starts;
}

/** Bytes of a base64 text; read by the browser where it can, for this stands in the way of every page that may be an article. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  if (fromBase64) return fromBase64.call(Uint8Array, text);
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let n = 0; n < raw.length; n++) bytes[n] = raw.charCodeAt(n);
  return bytes;
}

/** Probability of log odds. */
export const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));
