import type { Block } from '../block.ts';
import { pictureAddress } from '../picture.ts';
import type { Trail } from './trail.ts';

const PLACES = 1 << 14; // weights in each table: a power of two

const SHORT = 400; // characters; longer runs are told by their shape
const TINY = 60; // characters; a label, told by parts of words in any language
const LEVELS = 6; // elements upward whose names are read
const MOST_WORDS = 16; // names of one element that are read
const MOST_PARTS = 24; // words of one address that are read

// FNV-1a over UTF-16 units, folded to the size of the table; kept open so that a gram is made longer without starting anew
const START = 0x811c9dc5;
/** A hash with one more character. */
export const take = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
/** Place of a hash in a table of so many; a power of two. */
export const placeOf = (hash: number, places = PLACES): number => (hash ^ (hash >>> 15)) & (places - 1);

/** Hash of a text, after what has been hashed before it. */
export function hashOf(text: string, hash = START): number {
  let open = hash;
  for (let n = 0; n < text.length; n++) open = take(open, text.charCodeAt(n));
  return open;
}

/** Places of the words (one to three in a row) and, of labels, the parts of words (two to five characters) of a short block; none for a long one. */
export function textGrams({ text, kind }: Block): number[] {
  if (text.length > SHORT || !text) return [];
  const mark = kind === 'text' ? 't' : 'm';
  const clean = text.toLowerCase().replace(/\d/g, '0');
  const words = ['^', ...(clean.match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []), '$'];
  const places = new Set<number>();
  for (let n = 0; n < words.length; n++) {
    let hash = hashOf(`${mark}w`);
    for (let size = 1; size <= 3 && n + size <= words.length; size++) {
      hash = hashOf(`${size > 1 ? ' ' : ''}${words[n + size - 1]}`, hash);
      places.add(placeOf(hash));
    }
  }
  if (text.length > TINY) return [...places];
  const padded = `^${clean}$`;
  for (let n = 0; n < padded.length; n++) {
    let hash = take(hashOf(`${mark}c`), padded.charCodeAt(n));
    for (let size = 2; size <= 5 && n + size <= padded.length; size++) {
      hash = take(hash, padded.charCodeAt(n + size - 1));
      places.add(placeOf(hash));
    }
  }
  return [...places];
}

/** Places of the words in the names of the elements round a block, and in the addresses of its link and picture. */
export function nameGrams(block: Block, trail: Trail): number[] {
  const places = new Set<number>();
  let up: Trail | null = trail;
  for (let level = 0; up && level < LEVELS; level++, up = up.parent) {
    for (const place of gramsOfNames(up, level === 0 ? 0 : level < 3 ? 1 : 2)) places.add(place);
  }
  for (const word of addressWords(block.link?.getAttribute('href') ?? '')) places.add(placeOf(hashOf(`h${word}`)));
  if (block.kind !== 'text') for (const word of addressWords(pictureAddress(block.element))) places.add(placeOf(hashOf(`s${word}`)));
  return [...places];
}

const NEARNESS = ['a', 'b', 'c'] as const; // the element itself, the two above, further up
const known = new WeakMap<Trail, number[][]>();

function gramsOfNames(trail: Trail, near: 0 | 1 | 2): number[] {
  const lists = known.get(trail) ?? [];
  known.set(trail, lists);
  return (lists[near] ??= namesAt(trail, NEARNESS[near]));
}

function namesAt({ names, element }: Trail, near: string): number[] {
  const words = names.split(' ').map((word) => word.replace(/\d+/g, '0'));
  const grams = [`${near}<${element.nodeName}`];
  for (const [n, word] of words.slice(0, MOST_WORDS).entries()) {
    grams.push(near + word, `*${word}`);
    const next = n + 1 < MOST_WORDS ? words[n + 1] : undefined;
    if (next) grams.push(`*${word} ${next}`);
  }
  return grams.map((gram) => placeOf(hashOf(gram)));
}

const addressWords = (address: string): string[] =>
  address.startsWith('data:') ? ['data:'] : address.toLowerCase().slice(0, 300).split(/[^a-z]+/).filter((word) => word.length > 1).slice(0, MOST_PARTS);
