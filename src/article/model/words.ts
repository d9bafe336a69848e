/** Weights of hashed grams as training writes them: int8, times `unit`, in log odds of being junk. */
export type WordsFile = { weights: string; unit: number; base: number };

/** Adds up the weights of a block's grams, over the square root of how many there are. */
export function readWords({ weights, unit, base }: WordsFile, decode: (text: string) => Uint8Array<ArrayBuffer>): (grams: number[]) => number {
  const table = new Int8Array(decode(weights).buffer);
  return (grams) => {
    let sum = 0;
    for (const gram of grams) sum += table[gram] ?? 0;
    return base + (sum * unit) / Math.sqrt(Math.max(1, grams.length));
  };
}
