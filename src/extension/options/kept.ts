import browser from 'webextension-polyfill';
import type { Act } from '../act.ts';
import { element } from '../element.ts';
import { askBackground } from '../messages.ts';
import { PAGE } from '../storage/prefix.ts';
import { isRecord } from '../storage/shape.ts';
import { toggle } from '../switch.ts';
import { count, word } from '../words.ts';
import { exportHighlights } from './export.ts';

/** How much is kept. */
export type KeptSum = { pages: number; highlights: number };

/** Counts what is kept without looking at it closely: there may be a hundred thousand. */
export async function sumKept(): Promise<KeptSum> {
  const records = Object.entries(await browser.storage.local.get(null)).flatMap(([key, record]) => (key.startsWith(PAGE) ? [record] : []));
  const lengthOf = (record: unknown): number => (isRecord(record) && Array.isArray(record['highlights']) ? record['highlights'].length : 0);
  return { pages: records.length, highlights: records.reduce<number>((sum, record) => sum + lengthOf(record), 0) };
}

/** What is kept on this computer, a copy of it, and the end of it. */
export function kept({ pages, highlights }: KeptSum, backups: boolean, act: Act): Node[] {
  const none = pages === 0;
  const sure = confirmation(() => act(async () => askBackground('deleteAllHighlights')));
  return [
    element('h2', {}, word('options_kept')),
    element('p', {}, none ? word('options_no_highlights') : word('options_kept_sum', count(highlights), count(pages))),
    element(
      'div',
      { class: 'row' },
      element('a', { id: 'library', href: '../library/library.html' }, word('options_library')),
      element('button', { id: 'export', disabled: none, click: () => act(exportHighlights) }, word('options_export')),
      element('button', { id: 'delete-all', disabled: none, click: () => sure.showModal() }, word('options_delete_all')),
    ),
    toggle('backups', word('options_backups'), backups, (on) => act(async () => setBackups(on)), { hint: word('options_backups_hint') }),
    sure,
  ];
}

/** The browser asks the user first; without leave nothing is switched on. */
async function setBackups(on: boolean): Promise<void> {
  const isAllowed = !on || (await browser.permissions.request({ permissions: ['downloads'] }));
  await askBackground('changeSettings', { backups: on && isAllowed });
}

function confirmation(confirmed: () => void): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { id: 'sure', 'aria-labelledby': 'sure-question' },
    element('p', { id: 'sure-question' }, word('options_delete_sure')),
    element(
      'form',
      { method: 'dialog', class: 'row' },
      element('button', { id: 'keep', autofocus: true }, word('options_keep')),
      element('button', { id: 'delete-sure', class: 'danger', click: confirmed }, word('options_delete_all')),
    ),
  );
  return dialog;
}
