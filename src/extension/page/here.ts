import type { PageHighlights } from '../../highlights/highlight.ts';
import { marked, settings, type Settings, site, type Site } from '../storage/kept.ts';
import { readAll } from '../storage/read.ts';

/** What is kept that matters to one page. */
export type Here = { settings: Settings; site: Site; marked: PageHighlights };

/** Where it is kept. */
export const keysOf = (host: string, pageKey: string): string[] => [settings.key, site(host).key, marked(pageKey).key];

export async function readHere(host: string, pageKey: string): Promise<Here> {
  const [all, here, marks] = await readAll<[Settings, Site, PageHighlights]>(settings, site(host), marked(pageKey));
  return { settings: all, site: here, marked: marks };
}

/** Whether cleaning is on for this site and at all. */
export const isCleaningOn = ({ settings, site }: Here): boolean => settings.cleaning && site.cleaning;
