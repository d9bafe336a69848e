import type { Color } from '../../highlights/highlight.ts';
import { type Entry, siteOf } from './shelf.ts';

/** What of the library is shown; empty means all. Days as `YYYY-MM-DD`, both included. */
export type Filter = { query: string; colors: Color[]; tag: string; site: string; from: string; to: string; lostOnly: boolean };

export const everything: Filter = { query: '', colors: [], tag: '', site: '', from: '', to: '', lostOnly: false };

/** Whether an entry passes all but the query, which is looked up for all at once. */
export function passes({ page, highlight }: Entry, { colors, tag, site, from, to, lostOnly }: Filter): boolean {
  if (colors.length > 0 && !colors.includes(highlight.color)) return false;
  if (tag && !highlight.tags.includes(tag)) return false;
  if (site && siteOf(page) !== site) return false;
  if (lostOnly && !highlight.lost) return false;
  return !(from || to) || isWithin(highlight.created, from, to);
}

function isWithin(time: number, from: string, to: string): boolean {
  const date = new Date(time);
  const day = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
  return (!from || day >= from) && (!to || day <= to);
}

const monthOf = (time: number): string => {
  const date = new Date(time);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
};

/** Sites and tags there are, the commonest first, and how many highlights each month holds (`YYYY-MM`). */
export function countUp(entries: Entry[]): { sites: [string, number][]; tags: [string, number][]; months: Map<string, number> } {
  const [sites, tags, months] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const one = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { page, highlight } of entries) {
    const site = siteOf(page);
    if (site) one(sites, site);
    for (const tag of highlight.tags) one(tags, tag);
    one(months, monthOf(highlight.created));
  }
  const commonest = (counts: Map<string, number>): [string, number][] => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { sites: commonest(sites), tags: commonest(tags), months };
}
