import type { KeyedPage } from '../highlight.ts';
import { readBackup } from './backup.ts';
import { readCsv } from './csv.ts';
import { readHtml } from './html.ts';
import { readHypothesis } from './hypothesis.ts';
import { type Importer, type Incoming, toPages } from './importer.ts';
import { readObsidianClipper } from './obsidian-clipper.ts';
import { readOmnivore } from './omnivore.ts';
import { readW3c } from './w3c.ts';

/** Why a file could not be read; each has one sentence for the user. */
export type Problem = 'empty' | 'too-large' | 'broken' | 'newer' | 'unknown' | 'nothing';

type ImportFormat = 'backup' | 'w3c' | 'hypothesis' | 'obsidian-clipper' | 'html' | 'csv' | 'omnivore';

export type Reading = { format: ImportFormat; pages: KeyedPage[] } | { problem: Problem };

/** Bytes of the largest file that is read; a hundred thousand highlights make a tenth of it. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** The formats in the order they are asked; the first that knows a file reads it. */
const IMPORTERS: [ImportFormat, Importer][] = [
  ['backup', readBackup],
  ['hypothesis', readHypothesis],
  ['w3c', readW3c],
  ['obsidian-clipper', readObsidianClipper],
  ['html', readHtml],
  ['csv', readCsv],
];

/** Reads highlights out of a file of any known format, whatever it is called. Never throws: what is wrong with a file is told. */
export function readHighlights(bytes: Uint8Array): Reading {
  if (bytes.length === 0) return { problem: 'empty' };
  if (bytes.length > LARGEST_FILE) return { problem: 'too-large' };
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return told('omnivore', readOmnivore(bytes));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.trim()) return { problem: 'empty' };
    const json = /^\s*[{[]/.test(text) ? (JSON.parse(text) as unknown) : undefined;
    if (isNewer(json)) return { problem: 'newer' };
    for (const [format, read] of IMPORTERS) {
      const found = read({ text, json });
      if (found) return told(format, found);
    }
    return { problem: 'unknown' };
  } catch {
    return { problem: 'broken' };
  }
}

function told(format: ImportFormat, found: Incoming[] | null): Reading {
  if (!found) return { problem: 'unknown' };
  const pages = toPages(found);
  return pages.length === 0 ? { problem: 'nothing' } : { format, pages };
}

const isNewer = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && (json as { format?: unknown }).format === 'quietpage-highlights' && Number((json as { version?: unknown }).version) > 1;
