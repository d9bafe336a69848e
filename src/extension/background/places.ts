import browser from 'webextension-polyfill';
import { type Place, place } from '../storage/place.ts';
import { inTurn } from './queue.ts';

const PLACE = 'place:';

/** Where the reading of an article had come to since the browser was opened. */
export async function readPlace(pageKey: string): Promise<Place> {
  const key = PLACE + pageKey;
  return { passage: null, takenIn: [], ...place((await browser.storage.session.get(key))[key]) };
}

/** Keeps it in memory: what is only read leaves nothing on disk. */
export const keepPlace = (pageKey: string, part: Partial<Place>): Promise<void> =>
  inTurn(async () => browser.storage.session.set({ [PLACE + pageKey]: { ...(await readPlace(pageKey)), ...part } }));
