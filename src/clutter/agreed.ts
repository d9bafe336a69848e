import { pictureAddress } from '../article/picture.ts';
import type { Scene } from './scene.ts';

const LABEL = 40; // characters; a label that stands in several places says the same in all of them, and a picture shows the same
const OFTEN = 3; // places
const PROBABLY = 0.5; // chance of being junk

/** The chances of the blocks to be junk, 0–1, made to agree: where most places of a label or a picture surely go, so do those that probably are junk: they get `sure`. */
export function agreed({ page: { blocks }, gone }: Scene, chances: number[], sure: { text: number; media: number }): number[] {
  const places = new Map<string, number[]>();
  for (const { index, kind, text, element } of blocks) {
    if (kind === 'text' && text.length > LABEL) continue;
    const name = kind === 'text' ? text : `${kind} ${pictureAddress(element)}`;
    const others = places.get(name);
    if (others) others.push(index);
    else places.set(name, [index]);
  }
  for (const indices of places.values()) {
    if (indices.length < OFTEN || 2 * indices.filter((index) => gone[index] || (chances[index] ?? 0) >= sure.text).length < indices.length) continue;
    for (const index of indices) {
      const chance = chances[index] ?? 0;
      if (chance >= PROBABLY) chances[index] = Math.max(chance, blocks[index]?.kind === 'text' ? sure.text : sure.media);
    }
  }
  return chances;
}
