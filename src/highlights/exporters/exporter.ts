import type { KeyedPage } from '../highlight.ts';

/** A file as it is handed to the user. */
type ExportFile = { fileName: string; mediaType: string; text: string };

/** Writes pages as one file; `now` goes into its name. */
export type Exporter = (pages: KeyedPage[], now: Date) => ExportFile;

/** A file's name for one page or for several. */
export function fileName(pages: KeyedPage[], now: Date, extension: string): string {
  const only = pages.length === 1 ? pages[0] : undefined;
  const about = (only?.title ?? '').normalize('NFC').replace(/[\p{C}\\/:*?"<>|#^[\]]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 80).replace(/[\ud800-\udbff]$/, '').replace(/^[. ]+|[. ]+$/g, '');
  return `${about || 'quietpage-highlights'}${only ? '' : `-${day(now.getTime())}`}.${extension}`;
}

/** The day of a moment by the clock on the wall, as the library shows it: `YYYY-MM-DD`. */
export function day(time: number): string {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
