import browser from 'webextension-polyfill';
import type { Highlight, PageHighlights } from '../../highlights/highlight.ts';
import { soundOf } from '../storage/item.ts';
import { marked, recent } from '../storage/kept.ts';
import { PAGE } from '../storage/prefix.ts';
import { read, watchStorage } from '../storage/read.ts';

/** One highlight with the page it stands on. */
export type Entry = { key: string; page: PageHighlights; highlight: Highlight };

/** All that is kept, by the page's key; changes as storage does. */
export type Shelf = {
  pages: Map<string, PageHighlights>;
  /** Reads everything in pieces, the pages marked last first; `begun` is called when some are there. */
  load(begun: () => void): Promise<void>;
  undo(): void;
};

const PIECE = 100; // records read at once; what else the page has to do comes in between

/** `changed` is called with the keys of pages that were written anywhere since. */
export function openShelf(changed: (keys: string[]) => void): Shelf {
  const pages = new Map<string, PageHighlights>();
  const take = async (keys: string[]): Promise<void> => {
    const stored = await browser.storage.local.get(keys.map((key) => PAGE + key));
    for (const key of keys) {
      const page = soundOf(marked(key), stored[PAGE + key]);
      if (page.highlights.length > 0) pages.set(key, page);
      else pages.delete(key);
    }
  };
  const undo = watchStorage((written) => {
    const keys = written.filter((key) => key.startsWith(PAGE)).map((key) => key.slice(PAGE.length));
    if (keys.length > 0) void take(keys).then(() => changed(keys));
  });
  return {
    pages,
    async load(begun) {
      await take((await read(recent)).pages);
      if (pages.size > 0) begun();
      const keys = (await allKeys()).filter((key) => key.startsWith(PAGE)).map((key) => key.slice(PAGE.length)).filter((key) => !pages.has(key));
      for (let at = 0; at < keys.length; at += PIECE) {
        await take(keys.slice(at, at + PIECE));
        if (at === 0 && pages.size <= PIECE) begun();
      }
    },
    undo,
  };
}

/** Names without values, where the browser can say them. */
async function allKeys(): Promise<string[]> {
  const local = browser.storage.local as typeof browser.storage.local & { getKeys?: () => Promise<string[]> };
  return local.getKeys ? local.getKeys() : Object.keys(await local.get(null));
}

/** How the library may be ordered: the page marked last first and on each the passages in the order of the text, or all passages by when they were marked. */
export const ORDERS = ['page', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

export function entriesOf(pages: Map<string, PageHighlights>, order: Order): Entry[] {
  const entries = byPage(pages);
  if (order === 'page') return entries;
  return entries.sort((a, b) => (order === 'newest' ? b.highlight.created - a.highlight.created : a.highlight.created - b.highlight.created));
}

function byPage(pages: Map<string, PageHighlights>): Entry[] {
  const dated = [...pages].map(([key, page]) => ({ key, page, last: page.highlights.reduce((last, { created }) => Math.max(last, created), 0) }));
  dated.sort((a, b) => b.last - a.last || (a.key < b.key ? -1 : 1));
  return dated.flatMap(({ key, page }) => inOrder(page.highlights).map((highlight) => ({ key, page, highlight })));
}

const inOrder = (highlights: Highlight[]): Highlight[] =>
  highlights.length < 2 ? highlights : highlights.toSorted((a, b) => (a.selectors.position?.start ?? Infinity) - (b.selectors.position?.start ?? Infinity) || a.created - b.created);

/** The site of a page, as it is listed; empty where it has no address. */
export const siteOf = ({ url }: PageHighlights): string => /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1] ?? '';
