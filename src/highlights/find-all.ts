const RUN = 8; // units whose hash is rolled along the text; shorter pieces are looked for one by one
const BASE = 0x01000193;
const SPREAD = 0x9e3779b1; // brings what differs into the upper bits
const BITS = 14;
const SLICE = 1 << 14; // units; less than a millisecond

/** Where a piece stands in a text, ascending, at most `limit` places. */
export function findAll(text: string, piece: string, limit: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(piece); at >= 0 && found.length < limit; at = text.indexOf(piece, at + 1)) found.push(at);
  return found;
}

/** The same of many pieces in one pass over the text, in slices of a few milliseconds; each piece has an entry. */
export function* findAllOfMany(text: string, pieces: Iterable<string>, limit: number): Generator<undefined, Map<string, number[]>> {
  const found = new Map<string, number[]>();
  // Filled from the start: an array with holes would be looked up by name.
  const table = Array.from<string[] | undefined>({ length: 1 << BITS });
  for (const piece of new Set(pieces)) {
    if (piece.length < RUN) {
      found.set(piece, findAll(text, piece, limit));
      yield;
      continue;
    }
    found.set(piece, []);
    const slot = slotOf(hashOf(piece));
    table[slot] = [...(table[slot] ?? []), piece];
  }
  yield;
  const last = power(BASE, RUN - 1);
  let hash = hashOf(text);
  for (let at = 0; at + RUN <= text.length; at++) {
    if (at % SLICE === SLICE - 1) yield;
    const here = table[slotOf(hash)];
    if (here) {
      for (const piece of here) {
        const places = found.get(piece);
        if (places && places.length < limit && text.startsWith(piece, at)) places.push(at);
      }
    }
    hash = (Math.imul(hash - Math.imul(text.charCodeAt(at), last), BASE) + text.charCodeAt(at + RUN)) | 0;
  }
  return found;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < RUN; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return hash;
}

const slotOf = (hash: number): number => Math.imul(hash, SPREAD) >>> (32 - BITS);

function power(base: number, exponent: number): number {
  let product = 1;
  for (let n = 0; n < exponent; n++) product = Math.imul(product, base);
  return product;
}
