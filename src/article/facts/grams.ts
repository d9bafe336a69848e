import type { Block } from '../block.ts';
import { nameOf } from '../name.ts';
import { pictureAddress } from '../picture.ts';
import { remembered } from '../remembered.ts';
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
  const starts = kind === 'text' ? OF_TEXT : OF_MEDIA;
  const clean = text.toLowerCase().replace(/\d/g, '0');
  const words = ['^', ...(clean.match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []), '$'];
  const places = new Places();
  for (let n = 0; n < words.length; n++) {
    let hash = starts.words;
    for (let size = 1; size <= 3 && n + size <= words.length; size++) {
      hash = hashOf(words[n + size - 1] ?? '', size > 1 ? take(hash, SPACE) : hash);
      places.add(hash);
    }
  }
  if (text.length > TINY) return places.list;
  const padded = `^${clean}$`;
  for (let n = 0; n < padded.length; n++) {
    let hash = take(starts.parts, padded.charCodeAt(n));
    for (let size = 2; size <= 5 && n + size <= padded.length; size++) {
      hash = take(hash, padded.charCodeAt(n + size - 1));
      places.add(hash);
    }
  }
  return places.list;
}

const SPACE = 0x20;
const OF_TEXT = { words: hashOf('tw'), parts: hashOf('tc') };
const OF_MEDIA = { words: hashOf('mw'), parts: hashOf('mc') };

const lastAdded = new Uint32Array(PLACES); // for every place the number of the list it was last put on
let lists = 0;

/** Places in a table, each listed once; one list is filled at a time. */
class Places {
  readonly list: number[] = [];
  readonly #number = ++lists;

  add(hash: number): void {
    this.addPlace(placeOf(hash));
  }

  addPlace(place: number): void {
    if (lastAdded[place] === this.#number) return;
    lastAdded[place] = this.#number;
    this.list.push(place);
  }
}

/** Places of the words in the names of the elements round a block, and in the addresses of its link and picture. */
export function nameGrams(block: Block, trail: Trail): number[] {
  const places = new Places();
  let up: Trail | null = trail;
  for (let level = 0; up && level < LEVELS; level++, up = up.parent) {
    for (const place of gramsOfNames(up, level === 0 ? 0 : level < 3 ? 1 : 2)) places.addPlace(place);
  }
  const href = block.link?.getAttribute('href');
  if (href) for (const word of addressWords(href)) places.add(hashOf(word, OF_LINK));
  if (block.kind !== 'text') for (const word of addressWords(pictureAddress(block.element))) places.add(hashOf(word, OF_PICTURE));
  return places.list;
}

const OF_LINK = hashOf('h');
const OF_PICTURE = hashOf('s');
const ANYWHERE = hashOf('*');
const NEARNESS = ['a', 'b', 'c'] as const; // the element itself, the two above, further up
const known = new WeakMap<Trail, number[][]>();

function gramsOfNames(trail: Trail, near: 0 | 1 | 2): number[] {
  let lists = known.get(trail);
  if (!lists) known.set(trail, (lists = []));
  return (lists[near] ??= namesAt(trail, hashOf(NEARNESS[near])));
}

function namesAt({ names, element }: Trail, near: number): number[] {
  const words = names.replace(/\d+/g, '0').split(' ', MOST_WORDS);
  const places = [placeOf(hashOf(nameOf(element), take(near, LESS)))];
  for (const [n, word] of words.entries()) {
    const anywhere = hashOf(word, ANYWHERE);
    places.push(placeOf(hashOf(word, near)), placeOf(anywhere));
    const next = words[n + 1];
    if (next) places.push(placeOf(hashOf(next, take(anywhere, SPACE))));
  }
  return places;
}

const LESS = 0x3c;

const addressWords = remembered((address: string) =>
  address.startsWith('data:') ? ['data:'] : (address.toLowerCase().slice(0, 300).match(/[a-z]{2,}/g) ?? []).slice(0, MOST_PARTS),
);
