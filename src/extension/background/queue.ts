import browser from 'webextension-polyfill';
import { find, type Item, toStored } from '../storage/item.ts';
import { ASIDE } from '../storage/kept.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes one thing that is kept; `null` stops keeping it. The only way anything is written: one after the other, so no
 * change is lost to another. Resolves when it is on disk; rejects when it could not be written, and then nothing has changed.
 */
export function change<T extends object>(item: Item<T>, edit: (now: T) => T | null): Promise<void> {
  return inTurn(async () => {
    const raw = (await browser.storage.local.get(item.key))[item.key];
    const { value, whole } = find(item, raw);
    const next = edit(value);
    // What cannot be read is not ours to destroy: it stays under another name, written before it is overwritten.
    const aside = whole ? {} : { [`${ASIDE}${item.key}:${Date.now()}`]: raw };
    await browser.storage.local.set(next ? { ...aside, [item.key]: toStored(item, next) } : aside);
    if (!next) await browser.storage.local.remove(item.key);
  });
}

/** Stops keeping whatever `choose` names of all the keys there are. */
export const forget = (choose: (key: string) => boolean): Promise<void> =>
  inTurn(async () => browser.storage.local.remove(Object.keys(await browser.storage.local.get(null)).filter(choose)));

/** Runs a job when those before it are done, whether they succeeded or not. */
export function inTurn(job: () => Promise<void>): Promise<void> {
  const turn = last.then(job);
  last = turn.catch(() => undefined);
  return turn;
}
