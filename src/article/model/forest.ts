/** A forest of decision trees as training writes it (training/forest.py): compact, read-only. Texts are base64, deflated or not; nodes stand in preorder. */
export type ForestFile = {
  /** The facts that are asked, by their place in a row. */
  used: number[];
  /** How many thresholds each of these has, and all of them in a row, ascending for each; float32. */
  counts: number[];
  thresholds: string;
  /** Which of these facts each node asks, counted from 1; LEAF for a leaf. The low bytes of all nodes, then the high ones. */
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

const LEAF = 0;
const END = 0xffff;

/** Makes a forest of its file, whose texts `decode` turns into bytes. `score` answers the log odds of each class for a row of facts; a fact at most a threshold goes left. */
export function readForest(file: ForestFile, decode: (text: string) => Uint8Array<ArrayBuffer> = bytesOf): Forest {
  const { facts, numbers, rights, roots } = unfold(file, decode);
  const { base, classes, early } = file;
  return {
    score(row, whole = false) {
      const soon = whole ? null : early;
      const odds = Float64Array.from(base);
      for (let n = 0; n < roots.length; n++) {
        if (n === soon?.trees && Math.abs(odds[0] ?? 0) >= soon.odds) break;
        let node = roots[n] ?? 0;
        for (let fact = facts[node] ?? END; fact !== END; fact = facts[node] ?? END) node = (row[fact] ?? 0) <= (numbers[node] ?? 0) ? node + 1 : (rights[node] ?? 0);
        odds[n % classes] = (odds[n % classes] ?? 0) + (numbers[node] ?? 0);
      }
      return odds;
    },
  };
}

/** Nodes side by side: the fact asked for, the threshold or the leaf's value, the place of the right child. Walked many thousand times a page. */
function unfold({ used, counts, unit, ...file }: ForestFile, decode: (text: string) => Uint8Array<ArrayBuffer>): { facts: Uint16Array; numbers: Float64Array; rights: Uint32Array; roots: number[] } {
  const starts: number[] = [];
  counts.reduce((start, count) => (starts.push(start), start + count), 0);
  const asked = decode(file.facts);
  const places = decode(file.places);
  const leaves = new Int8Array(decode(file.leaves).buffer);
  const cuts = new Float32Array(decode(file.thresholds).buffer);
  const size = asked.length / 2;
  const [facts, numbers, rights] = [new Uint16Array(size).fill(END), new Float64Array(size), new Uint32Array(size)];
  const roots = size > 0 ? [0] : [];
  const open: number[] = []; // splits whose left side is being read
  let [split, leaf] = [0, 0];
  for (let node = 0; node < size; node++) {
    const sign = (asked[node] ?? 0) + 256 * (asked[size + node] ?? 0);
    if (sign !== LEAF) {
      facts[node] = used[sign - 1] ?? 0;
      numbers[node] = cuts[(starts[sign - 1] ?? 0) + (places[split++] ?? 0)] ?? 0;
      open.push(node);
      continue;
    }
    numbers[node] = (leaves[leaf++] ?? 0) * unit;
    const left = open.pop();
    if (left !== undefined) rights[left] = node + 1;
    else if (node + 1 < size) roots.push(node + 1); // the tree has ended
  }
  return { facts, numbers, rights, roots };
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
