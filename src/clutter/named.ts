import type { Block } from '../article/block.ts';
import { isHeading } from './heading.ts';
import { isElsewhere, type Scene } from './scene.ts';
import { wordsOf } from './vocabulary.ts';

const BESIDE = 3; // blocks either way: a heading, a date or a section may stand between

/** Whether other words beside a block, only headings or any, lead where it leads, and stay: it is a part of what they tell. */
export function isNamed({ page: { blocks }, gone, addressOf }: Scene, { index, link }: Block, by: 'words' | 'heading'): boolean {
  if (!link) return false;
  const address = addressOf(link);
  const near = blocks.slice(Math.max(0, index - BESIDE), index + BESIDE + 1);
  return near.some((other) => other.index !== index && other.kind === 'text' && (by === 'words' || isHeading(other.element)) && other.link !== null && !gone[other.index] && addressOf(other.link) === address);
}

/** Whether a line beside a block, that leads nowhere else and stays, says a word of its name, as the name of a player or a verdict does under its picture. */
export function isToldOf({ page: { blocks }, gone, targetOf }: Scene, { index }: Block, name: readonly string[]): boolean {
  const near = blocks.slice(Math.max(0, index - BESIDE), index + BESIDE + 1);
  return near.some((other) => other.kind === 'text' && !gone[other.index] && !isElsewhere(targetOf(other.link)) && wordsOf(other).some((word) => name.includes(word)));
}
