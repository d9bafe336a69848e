/** A forest of decision trees as training writes it (training/forest.py): compact, read-only. */
export type ForestFile = {
  /** For every fact the thresholds that occur, ascending; float32, base64, deflated or not. */
  thresholds: string;
  /** How many each fact has, in the order of a row. */
  counts: number[];
  /** Nodes in preorder, four bytes each, in the same way: fact (uint16, LEAF for a leaf), then threshold place and steps to the right child, or the leaf's value (int16). */
  nodes: string;
  trees: number;
  /** How many classes take turns with the trees; one for a yes or no. */
  classes: number;
  /** What a leaf's int16 is multiplied by, and what each class starts from; in log odds. */
  unit: number;
  base: number[];
};

export type Forest = { score(row: ArrayLike<number>): Float64Array };

const LEAF = 0xffff;
const MOST_LEAVES = 32; // of a tree: a bit for each

/**
 * Makes a forest of its file, whose texts `decode` turns into bytes. `score` answers the log odds of each class for a row of facts; a fact at most a threshold goes left.
 * No tree is walked, for nobody foresees where a walk turns, and that is what takes time. The splits of all trees are asked fact by fact, from the lowest threshold
 * up; each that the fact exceeds closes the leaves to its left. The first of a tree's leaves left open is the one a walk would end at (Lucchese et al., QuickScorer).
 */
export function readForest(file: ForestFile, decode: (text: string) => Uint8Array<ArrayBuffer> = bytesOf): Forest {
  const { base, classes, trees } = file;
  const { limits, treeOf, stays, ends, leaves, firstLeaves } = takeApart(file, new DataView(decode(file.nodes).buffer), new Float32Array(decode(file.thresholds).buffer));
  const open = new Int32Array(trees);
  return {
    score(row) {
      open.fill(-1);
      let split = 0;
      for (let fact = 0; fact < ends.length; fact++) {
        const value = row[fact] ?? 0;
        const end = ends[fact] ?? 0;
        for (; split < end && !(value <= (limits[split] ?? 0)); split++) {
          const tree = treeOf[split] ?? 0;
          open[tree] = (open[tree] ?? 0) & (stays[split] ?? 0);
        }
        split = end;
      }
      const odds = Float64Array.from(base);
      for (let tree = 0; tree < trees; tree++) {
        const left = open[tree] ?? 0;
        const first = 31 - Math.clz32(left & -left);
        odds[tree % classes] = (odds[tree % classes] ?? 0) + (leaves[(firstLeaves[tree] ?? 0) + first] ?? 0);
      }
      return odds;
    },
  };
}

/** The splits by fact and threshold, each with its tree and the leaves that stay open where it sends a row to the right (a bit for each), and where those of a fact end; the leaves of one tree after the other. */
function takeApart({ counts, trees, unit }: ForestFile, view: DataView, cuts: Float32Array) {
  const firstCuts = startsOf(counts);
  const factOf = (node: number): number => view.getUint16(4 * node, true);
  const cutOf = (node: number): number => (firstCuts[factOf(node)] ?? 0) + view.getUint8(4 * node + 2);
  const size = view.byteLength / 4;
  const perCut = new Uint32Array(cuts.length);
  for (let node = 0; node < size; node++) if (factOf(node) !== LEAF) perCut[cutOf(node)] = (perCut[cutOf(node)] ?? 0) + 1;
  const places = startsOf(perCut); // where the next split of a threshold goes
  const splits = places.at(-1) ?? 0;
  const [limits, treeOf, stays] = [new Float32Array(splits), new Uint16Array(splits), new Int32Array(splits)];
  const [leaves, firstLeaves] = [new Float64Array(size - splits), new Uint32Array(trees + 1)];
  let [tree, leaf, opened] = [0, 0, 1]; // a tree ends when as many leaves have come as its splits have opened
  for (let node = 0; node < size; node++) {
    const own = leaf - (firstLeaves[tree] ?? 0);
    if (own >= MOST_LEAVES) throw new Error('a tree has more leaves than bits to tell them by');
    if (factOf(node) === LEAF) {
      leaves[leaf++] = view.getInt16(4 * node + 2, true) * unit;
      if (--opened > 0) continue;
      opened = 1;
      firstLeaves[++tree] = leaf;
    } else {
      const cut = cutOf(node);
      const split = places[cut] ?? 0;
      places[cut] = split + 1;
      limits[split] = cuts[cut] ?? 0;
      treeOf[split] = tree;
      stays[split] = ~(((1 << (view.getUint8(4 * node + 3) / 2)) - 1) << own); // half of the nodes to its left, and itself, are leaves
      opened++;
    }
  }
  const ends = Uint32Array.from(counts, (_, fact) => places[(firstCuts[fact + 1] ?? 0) - 1] ?? 0);
  return { limits, treeOf, stays, ends, leaves, firstLeaves };
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
