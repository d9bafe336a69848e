import { sanitize } from '../../../src/article/sanitize.ts';
import { openReader } from '../../../src/reader/open-reader.ts';
import type { Reader, ReaderOptions } from '../../../src/reader/reader.ts';
import { readSettings } from '../../../src/reader/settings.ts';

/** What a test finds in the page: the reader as the extension would open it, and all it was told. */
export type Bench = {
  sanitize: typeof sanitize;
  open(options: Omit<ReaderOptions, 'document' | 'settings'> & { settings?: unknown }): void;
  reader: Reader | null;
  shadow: ShadowRoot | null;
  told: { name: string; given: unknown[] }[];
};

declare global {
  var bench: Bench;
}

const tell =
  (name: string) =>
  (...given: unknown[]): void => void bench.told.push({ name, given });

globalThis.bench = {
  sanitize,
  reader: null,
  shadow: null,
  told: [],
  open({ settings, ...options }) {
    bench.reader = openReader({ document, onSettings: tell('settings'), onClose: tell('close'), ...options, settings: readSettings(settings) });
    bench.shadow = bench.reader.shadow;
  },
};
