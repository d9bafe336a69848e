import type { Block } from '../block.ts';
import { pictureAddress } from '../picture.ts';
import type { Trail } from './trail.ts';

/** Places in the tables of word weights: a power of two. */
export const TEXT_PLACES = 1 << 15;
export const NAME_PLACES = 1 << 14;

const SHORT = 240; // characters; longer runs are told by their shape
const TINY = 60; // characters; a label, told by parts of words in any language
const LEVELS = 6; // elements upward whose names are read

/** FNV-1a over UTF-16 units, folded to `places`. */
function placeOf(gram: string, places: number): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < gram.length; n++) hash = Math.imul(hash ^ gram.charCodeAt(n), 0x01000193);
  return (hash ^ (hash >>> 15)) & (places - 1);
}

/** Places of the words (one to three in a row) and, of labels, the parts of words (two to five characters) of a short block; none for a long one. */
export function textGrams({ text, kind }: Block): number[] {
  if (text.length > SHORT || !text) return [];
  const mark = kind === 'text' ? 't' : 'm';
  const clean = text.toLowerCase().replace(/\d/g, '0');
  const words = ['^', ...(clean.match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []), '$'];
  const grams = new Set<string>();
  for (let n = 0; n < words.length; n++) for (let size = 1; size <= 3 && n + size <= words.length; size++) grams.add(`${mark}w${words.slice(n, n + size).join(' ')}`);
  if (text.length <= TINY) {
    const padded = `^${clean}$`;
    for (let n = 0; n < padded.length; n++) for (let size = 2; size <= 5 && n + size <= padded.length; size++) grams.add(`${mark}c${padded.slice(n, n + size)}`);
  }
  return [...new Set([...grams].map((gram) => placeOf(gram, TEXT_PLACES)))];
}

/** Places of the words in the names of the elements round a block, and in the addresses of its link and picture. */
export function nameGrams(block: Block, trail: Trail): number[] {
  const grams = new Set<string>();
  let up: Trail | null = trail;
  for (let level = 0; up && level < LEVELS; level++, up = up.parent) {
    const near = level === 0 ? 'a' : level < 3 ? 'b' : 'c';
    const words = up.names.split(' ').slice(0, 16);
    grams.add(`${near}<${up.element.nodeName}`);
    words.forEach((word, n) => {
      const plain = word.replace(/\d+/g, '0');
      grams.add(`${near}${plain}`).add(`*${plain}`);
      const next = words[n + 1];
      if (next) grams.add(`*${plain} ${next.replace(/\d+/g, '0')}`);
    });
  }
  for (const word of addressWords(block.link?.getAttribute('href') ?? '')) grams.add(`h${word}`);
  if (block.kind !== 'text') for (const word of addressWords(pictureAddress(block.element))) grams.add(`s${word}`);
  return [...new Set([...grams].map((gram) => placeOf(gram, NAME_PLACES)))];
}

const addressWords = (address: string): string[] => (address.startsWith('data:') ? ['data:'] : address.toLowerCase().slice(0, 300).split(/[^a-z]+/).filter((word) => word.length > 1).slice(0, 24));
