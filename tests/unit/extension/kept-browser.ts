type Stored = Record<string, unknown>;
type Listener = (...given: never[]) => unknown;

/** The corner of the browser's API that storage and messages use, kept in memory. */
export type KeptBrowser = {
  stored: Stored;
  /** Writes fail while it is set, as a full disk makes them. */
  full: boolean;
  /** Keys that were read, in order; `null` for everything. */
  read: (string | null)[];
  /** Calls that wrote or removed something. */
  writes: number;
  heard: Listener[];
};

/**
 * Puts a browser in the place where webextension-polyfill looks for one; import what uses it afterwards.
 * Every call to storage takes a turn of the event loop, as the real one does.
 */
export function keptBrowser(): KeptBrowser {
  const kept: KeptBrowser = { stored: {}, full: false, writes: 0, read: [], heard: [] };
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const pick = (keys: string | string[] | null): Stored => {
    const wanted = keys === null ? Object.keys(kept.stored) : [keys].flat();
    return structuredClone(Object.fromEntries(wanted.filter((key) => key in kept.stored).map((key) => [key, kept.stored[key]])));
  };
  const events = { addListener: (listener: Listener) => void kept.heard.push(listener), removeListener: () => undefined };
  const local = {
    async get(keys: string | string[] | null) {
      await turn();
      kept.read.push(...(keys === null ? [null] : [keys].flat()));
      return pick(keys);
    },
    async set(values: Stored) {
      await turn();
      kept.writes++;
      if (kept.full) throw new Error('no room left');
      Object.assign(kept.stored, structuredClone(values));
    },
    async remove(keys: string | string[]) {
      await turn();
      kept.writes++;
      for (const key of [keys].flat()) delete kept.stored[key];
    },
  };
  const api = { runtime: { id: 'quietpage', onMessage: events }, storage: { local, onChanged: events } };
  Object.assign(globalThis, { browser: api, chrome: api });
  return kept;
}
