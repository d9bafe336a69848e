import browser from 'webextension-polyfill';
import { toBackup } from '../../highlights/exporters/backup.ts';
import { fileName } from '../../highlights/exporters/exporter.ts';
import { BACKUP_EVERY, backups, marked, settings } from '../storage/kept.ts';
import { PAGE } from '../storage/prefix.ts';
import { read, readEach } from '../storage/read.ts';
import { change } from './queue.ts';

type Save = (name: string, text: string) => Promise<void>;

let isSaving = false;

/** Counts a change of the highlights, and after fifty writes a backup to the downloads folder, if that is wanted; rejects when it could not be written. */
export async function countChange(save: Save = download): Promise<void> {
  if (!(await read(settings)).backups) return;
  let counted = 0;
  await change(backups, ({ changes }) => ({ changes: (counted = changes + 1) }));
  if (counted < BACKUP_EVERY || isSaving) return;
  isSaving = true;
  try {
    const now = new Date();
    // Named by the day, also while it holds a single page.
    await save(fileName([], now, 'json'), toBackup(Array.from(await readEach(PAGE, marked), ([key, page]) => ({ key, ...page })), now).text);
    // Only now: a backup that was not written stays due.
    await change(backups, ({ changes }) => ({ changes: Math.max(0, changes - counted) }));
  } finally {
    isSaving = false;
  }
}

async function download(name: string, text: string): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) throw new Error('downloads are not allowed');
  // A service worker can make no object URL, and Firefox downloads no data URL.
  const canMake = typeof URL.createObjectURL === 'function';
  const url = canMake ? URL.createObjectURL(new Blob([text], { type: 'application/json' })) : `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  try {
    await onDisk(await browser.downloads.download({ url, filename: `quietpage/${name}`, conflictAction: 'overwrite', saveAs: false }));
  } finally {
    if (canMake) URL.revokeObjectURL(url);
  }
}

/** Resolves when a download has been written to its end. */
function onDisk(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = async (): Promise<void> => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(hear);
      if (item?.state === 'complete') resolve();
      else reject(new Error(item?.error ?? 'the download is gone'));
    };
    const hear = (changed: { id: number }): void => void (changed.id === id && look().catch(reject));
    browser.downloads.onChanged.addListener(hear);
    look().catch(reject);
  });
}
