import browser from 'webextension-polyfill';
import { fileName } from '../../highlights/exporters/exporter.ts';
import { ASIDE, PAGE } from '../storage/prefix.ts';

/** Hands every record of highlights to the user as one JSON file, as it is stored, whether it can be read or not. */
export async function exportHighlights(): Promise<void> {
  const stored = await browser.storage.local.get(null);
  const records = Object.fromEntries(Object.entries(stored).filter(([key]) => key.startsWith(PAGE) || key.startsWith(ASIDE + PAGE)));
  const now = new Date();
  const written = { format: 'quietpage-highlights', version: 1, exported: now.toISOString(), records };
  const url = URL.createObjectURL(new Blob([JSON.stringify(written, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName([], now, 'json');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // ms; the browser has read it by then
}
