import browser from 'webextension-polyfill';
import { find, type Item, toStored } from '../storage/item.ts';
import { ASIDE } from '../storage/prefix.ts';

/** A change that is waited for. `edit` takes and gives what its item holds. */
type Wanted = { item: Item<object>; edit: (now: object) => object | null; done: () => void; failed: (reason: unknown) => void };

const MOST = 200; // changes written in one go

let last: Promise<unknown> = Promise.resolve();
let waiting: Wanted[] | null = null;

/**
 * Changes one thing that is kept; `null` stops keeping it. The only way anything is written: one after the other, so no
 * change is lost to another; what is asked for while another write is under way is written together. Resolves when it is on
 * disk; rejects when it could not be written, and then nothing has changed. An edit that gives back what it was given writes nothing.
 */
export function change<T extends object>(item: Item<T>, edit: (now: T) => T | null): Promise<void> {
  return new Promise((done, failed) => {
    const wanted = { item, edit, done, failed } as unknown as Wanted;
    if (waiting && waiting.length < MOST) {
      waiting.push(wanted);
      return;
    }
    const together = [wanted];
    void inTurn(async () => {
      if (waiting === together) waiting = null;
      await carryOut(together);
    });
    waiting = together;
  });
}

/** Stops keeping whatever `choose` names of all the keys there are. */
export const forget = (choose: (key: string) => boolean): Promise<void> =>
  inTurn(async () => browser.storage.local.remove(Object.keys(await browser.storage.local.get(null)).filter(choose)));

/** Runs a job when those before it are done, whether they succeeded or not; changes asked for later come after it. */
export function inTurn(job: () => Promise<void>): Promise<void> {
  waiting = null;
  const turn = last.then(job);
  last = turn.catch(() => undefined);
  return turn;
}

/** Writes changes together; where that fails each by itself, so that none is refused for another's sake. */
async function carryOut(changes: Wanted[]): Promise<void> {
  try {
    await write(changes);
    for (const { done } of changes) done();
  } catch (reason) {
    const [only] = changes;
    if (changes.length === 1) only?.failed(reason);
    else for (const one of changes) await carryOut([one]);
  }
}

async function write(changes: Wanted[]): Promise<void> {
  const stored = await browser.storage.local.get([...new Set(changes.map(({ item }) => item.key))]);
  const next = new Map<string, { item: Item<object>; value: object | null; isNew: boolean }>();
  const written: Record<string, unknown> = {};
  for (const { item, edit } of changes) {
    const { key } = item;
    const before = next.get(key);
    const { value, whole } = before ? { value: before.value ?? item.fallback, whole: true } : find(item, stored[key]);
    // What cannot be read is not ours to destroy: it stays under another name, written before it is overwritten.
    if (!whole) written[`${ASIDE}${key}:${Date.now()}`] = stored[key];
    const made = edit(value);
    next.set(key, { item, value: made, isNew: made !== value || !whole || (before?.isNew ?? false) });
  }
  for (const [key, { item, value, isNew }] of next) if (value && isNew) written[key] = toStored(item, value);
  const gone = [...next].flatMap(([key, { value }]) => (value || !(key in stored) ? [] : [key]));
  if (Object.keys(written).length > 0) await browser.storage.local.set(written);
  if (gone.length > 0) await browser.storage.local.remove(gone);
}
