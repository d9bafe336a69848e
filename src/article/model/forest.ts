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

/** Makes a forest of its file, whose texts `decode` turns into bytes. `score` answers the log odds of each class for a row of facts; a fact at most a threshold goes left. */
export function readForest({ thresholds, counts, nodes, trees, classes, unit, base }: ForestFile, decode: (text: string) => Uint8Array<ArrayBuffer> = bytesOf): Forest {
  const { facts, numbers, rights } = unfold(new DataView(decode(nodes).buffer), counts, new Float32Array(decode(thresholds).buffer), unit);
  const roots = rootsOf(facts).slice(0, trees);
  return {
    score(row) {
      const odds = Float64Array.from(base);
      for (let n = 0; n < roots.length; n++) {
        let node = roots[n] ?? 0;
        for (let fact = facts[node] ?? LEAF; fact !== LEAF; fact = facts[node] ?? LEAF) node = (row[fact] ?? 0) <= (numbers[node] ?? 0) ? node + 1 : (rights[node] ?? 0);
        odds[n % classes] = (odds[n % classes] ?? 0) + (numbers[node] ?? 0);
      }
      return odds;
    },
  };
}

/** Nodes side by side: the fact asked for, the threshold or the leaf's value, the place of the right child. Walked many thousand times a page. */
function unfold(view: DataView, counts: number[], cuts: Float32Array, unit: number): { facts: Uint16Array; numbers: Float64Array; rights: Uint32Array } {
  const starts: number[] = [];
  counts.reduce((start, count) => (starts.push(start), start + count), 0);
  const size = view.byteLength / 4;
  const [facts, numbers, rights] = [new Uint16Array(size), new Float64Array(size), new Uint32Array(size)];
  for (let node = 0; node < size; node++) {
    const fact = view.getUint16(4 * node, true);
    facts[node] = fact;
    numbers[node] = fact === LEAF ? view.getInt16(4 * node + 2, true) * unit : (cuts[(starts[fact] ?? 0) + view.getUint8(4 * node + 2)] ?? 0);
    rights[node] = node + view.getUint8(4 * node + 3);
  }
  return { facts, numbers, rights };
}

/** A tree ends when as many leaves have come as its splits have opened. */
function rootsOf(facts: Uint16Array): number[] {
  const roots = [0];
  let open = 1;
  for (let node = 0; node < facts.length; node++) {
    open += facts[node] === LEAF ? -1 : 1;
    if (open > 0) continue;
    roots.push(node + 1);
    open = 1;
  }
  return roots;
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
