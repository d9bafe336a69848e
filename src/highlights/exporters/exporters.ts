import { toBackup } from './backup.ts';
import { toCsv } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { toHtml } from './html.ts';
import { toObsidian } from './markdown-obsidian.ts';
import { toReadwise } from './markdown-readwise.ts';
import { toText } from './text.ts';
import { toW3c } from './w3c.ts';

/** All ways out, in the order they are offered. */
export const EXPORTERS = { backup: toBackup, obsidian: toObsidian, readwise: toReadwise, html: toHtml, csv: toCsv, w3c: toW3c, text: toText } as const satisfies Record<string, Exporter>;

export type ExportFormat = keyof typeof EXPORTERS;
