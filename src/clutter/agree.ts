import { pictureAddress } from '../article/picture.ts';
import type { Scene } from './scene.ts';

const LABEL = 40; // characters; a label that stands in several places says the same in all of them, and a picture shows the same
const OFTEN = 3; // places
const PROBABLY = 0.5; // chance of being junk

/** Makes the blocks' chances of being junk, 0–1, agree: where most places of a label or a picture surely go, those that probably are junk get the chance that is `sure`. In small steps. */
export function* agree({ page: { blocks }, gone }: Scene, chances: number[], sure: { text: number; media: number }): Generator<void, void> {
  const places = new Map<string, number[]>();
  for (const { index, kind, text, element } of blocks) {
    yield;
    const name = kind === 'text' ? text : pictureAddress(element);
    if (!name || (kind === 'text' && name.length > LABEL)) continue;
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
}
