import { browser } from '../browser.ts';
import { type Item, soundOf } from './item.ts';

/** Reads one thing that is kept. What is broken falls back; rejects only when storage itself fails. */
export async function read<T extends object>(item: Item<T>): Promise<T> {
  const stored = await browser.storage.local.get(item.key);
  return soundOf(item, stored[item.key]);
}

/** Reads several at once, in one go. */
export async function readAll<T extends object[]>(...items: { [K in keyof T]: Item<T[K] & object> }): Promise<T> {
  const stored = await browser.storage.local.get(items.map(({ key }) => key));
  return items.map((item) => soundOf(item, stored[item.key])) as unknown as T;
}

/** Every record whose key begins with `prefix`, by the rest of its key. */
export async function readEach<T extends object>(prefix: string, item: (rest: string) => Item<T>): Promise<Map<string, T>> {
  const stored = await browser.storage.local.get(null);
  const keys = Object.keys(stored).filter((key) => key.startsWith(prefix));
  return new Map(keys.map((key) => [key.slice(prefix.length), soundOf(item(key.slice(prefix.length)), stored[key])]));
}

/** Calls back with the keys of what has changed on disk, wherever it was written. Returns its undoing. */
export function watchStorage(changed: (keys: string[]) => void): () => void {
  const hear = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local') changed(Object.keys(changes));
  };
  browser.storage.onChanged.addListener(hear);
  return () => browser.storage.onChanged.removeListener(hear);
}
