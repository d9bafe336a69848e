import browser from 'webextension-polyfill';
import type { BundledFont, Face } from '../../reader/fonts/face.ts';
import { LABELS, type Label, type ReaderLabels } from '../../reader/labels.ts';
import { openReader } from '../../reader/open-reader.ts';
import { readSettings } from '../../reader/settings.ts';
import { askBackground } from '../messages.ts';
import { word } from '../words.ts';
import { inPage } from './in-page.ts';

const labels = (): ReaderLabels => Object.fromEntries(LABELS.map((label) => [label, word(`read_${label}`)] satisfies [Label, string])) as ReaderLabels;

async function loadFont(font: BundledFont): Promise<Face[]> {
  if (!inPage().fonts?.[font]) await askBackground('bring', `font-${font}`);
  return inPage().fonts?.[font] ?? [];
}

inPage().openReader ??= ({ settings, ...options }) => {
  const uiLang = browser.i18n.getUILanguage();
  const reader = openReader({ ...options, document, url: document.URL, settings: readSettings(settings), labels: labels(), uiLang, loadFont });
  return { ...reader, apply: (changed) => reader.apply(readSettings(changed)) };
};
