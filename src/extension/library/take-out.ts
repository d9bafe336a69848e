import { copyText } from '../../highlights/copy-text.ts';
import { EXPORTERS, type ExportFormat } from '../../highlights/exporters/exporters.ts';
import type { KeyedPage } from '../../highlights/highlight.ts';
import type { Entry } from './shelf.ts';

/** The pages of some entries, each with its key and those of its passages only. */
export function pagesOf(entries: Entry[]): KeyedPage[] {
  const pages = new Map<string, KeyedPage>();
  for (const { key, page, highlight } of entries) {
    const taken = pages.get(key) ?? { key, ...page, highlights: [] };
    taken.highlights.push(highlight);
    pages.set(key, taken);
  }
  return [...pages.values()];
}

/** Hands some entries to the user as a file. */
export function save(entries: Entry[], format: ExportFormat): void {
  const { fileName, mediaType, text } = EXPORTERS[format](pagesOf(entries), new Date());
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // ms; the browser has read it by then
}

/** The same on the clipboard; `false` when the browser does not allow it. */
export const copy = (entries: Entry[], format: ExportFormat): Promise<boolean> => copyText(document, EXPORTERS[format](pagesOf(entries), new Date()).text);
