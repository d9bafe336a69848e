import { creditsOf } from '../../article/credits/credits.ts';
import type { BundledFont, Face } from '../../reader/fonts/face.ts';
import type { ColourCode } from '../../reader/content/listing.ts';
import { LABELS, type Label, type ReaderLabels } from '../../reader/labels.ts';
import { openReader } from '../../reader/open-reader.ts';
import { readSettings } from '../../reader/settings.ts';
import { inPage, tools } from './in-page.ts';

const labels = (): ReaderLabels => Object.fromEntries(LABELS.map((label) => [label, tools().word(`read_${label}`)] satisfies [Label, string])) as ReaderLabels;

async function loadFont(font: BundledFont): Promise<Face[]> {
  if (!inPage().fonts?.[font]) await tools().askBackground('bring', `font-${font}`);
  return inPage().fonts?.[font] ?? [];
}

async function loadColours(): Promise<ColourCode | null> {
  if (!inPage().colourCode) await tools().askBackground('bring', 'colours');
  return inPage().colourCode ?? null;
}

inPage().openReader ??= ({ page, article, settings, ...options }) => {
  const reader = openReader({ ...options, article: { ...article, ...creditsOf(page, article.title) }, document, url: document.URL, settings: readSettings(settings), labels: labels(), loadFont, loadColours });
  return { ...reader, apply: (changed) => reader.apply(readSettings(changed)) };
};
