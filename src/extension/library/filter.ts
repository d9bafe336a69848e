import type { Color } from '../../highlights/highlight.ts';
import { type Entry, siteOf } from './shelf.ts';

/** What of the library is shown; empty means all. `page` is a page's key; days as `YYYY-MM-DD`, both included. */
export type Filter = { query: string; page: string; colors: Color[]; tag: string; site: string; from: string; to: string; lostOnly: boolean };

export const everything: Filter = { query: '', page: '', colors: [], tag: '', site: '', from: '', to: '', lostOnly: false };

/** The entries that pass all but the query, which is looked up for all at once. */
export function narrowed(entries: Entry[], { page: only, colors, tag, site, from, to, lostOnly }: Filter): Entry[] {
  const begin = from ? new Date(`${from}T00:00`).getTime() : -Infinity;
  const end = to ? new Date(`${to}T23:59:59.999`).getTime() : Infinity;
  return entries.filter(({ key, page, highlight }) => {
    if (only && key !== only) return false;
    if (colors.length > 0 && !colors.includes(highlight.color)) return false;
    if (tag && !highlight.tags.includes(tag)) return false;
    if (site && siteOf(page) !== site) return false;
    if (lostOnly && !highlight.lost) return false;
    return highlight.created >= begin && highlight.created <= end;
  });
}

const HOUR = 3_600_000; // milliseconds; no month begins within one

const monthOf = (time: number): string => {
  const date = new Date(time);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
};

/** Sites and tags there are, the commonest first, and how many highlights each month holds (`YYYY-MM`). */
export function countUp(entries: Entry[]): { sites: [string, number][]; tags: [string, number][]; months: Map<string, number> } {
  const [sites, tags, months] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const one = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  const hours = new Map<number, string>();
  let site = '';
  let last: Entry['page'] | null = null;
  for (const { page, highlight } of entries) {
    if (page !== last) site = siteOf(page);
    last = page;
    if (site) one(sites, site);
    for (const tag of highlight.tags) one(tags, tag);
    const hour = Math.floor(highlight.created / HOUR);
    const month = hours.get(hour) ?? monthOf(highlight.created);
    hours.set(hour, month);
    one(months, month);
  }
  const commonest = (counts: Map<string, number>): [string, number][] => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { sites: commonest(sites), tags: commonest(tags), months };
}
