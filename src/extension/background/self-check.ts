import browser from 'webextension-polyfill';
import { find, isLater } from '../storage/item.ts';
import { checked, marked } from '../storage/kept.ts';
import { PAGE } from '../storage/prefix.ts';
import { read } from '../storage/read.ts';
import { change } from './queue.ts';

const DAY = 24 * 60 * 60 * 1000; // milliseconds
const PIECE = 200; // records read at once

/**
 * Once a day every record of highlights is looked at. One that cannot be read whole is mended: what is sound stays, the whole
 * of it is set aside first; nothing is dropped. One of a later version is left to that version.
 * @returns how many were mended, `null` when it was not yet time
 */
export async function checkDaily(now = Date.now()): Promise<number | null> {
  const { at } = await read(checked);
  if (now - at < DAY && at <= now) return null;
  let mended = 0;
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(PAGE));
  for (let from = 0; from < keys.length; from += PIECE) {
    const piece = keys.slice(from, from + PIECE);
    const stored = await browser.storage.local.get(piece);
    for (const key of piece) {
      const item = marked(key.slice(PAGE.length));
      if (!(key in stored) || isLater(item, stored[key]) || find(item, stored[key]).whole) continue;
      await change(item, (page) => (page.highlights.length > 0 ? page : null));
      mended++;
    }
  }
  await change(checked, () => ({ at: now }));
  return mended;
}
