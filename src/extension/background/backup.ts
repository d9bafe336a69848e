import browser from 'webextension-polyfill';
import { toBackup } from '../../highlights/exporters/backup.ts';
import { backups, marked, PAGE, settings } from '../storage/kept.ts';
import { read, readEach } from '../storage/read.ts';
import { change } from './queue.ts';

const EVERY = 50; // changes of highlights between two backups

type Save = (name: string, text: string) => Promise<void>;

/** Counts a change of the highlights, and after fifty writes a backup to the downloads folder, if that is wanted and allowed. */
export async function countChange(save: Save = download): Promise<void> {
  if (!(await read(settings)).backups) return;
  let due = false;
  await change(backups, ({ changes }) => {
    due = changes + 1 >= EVERY;
    return { changes: changes + 1 };
  });
  if (!due) return;
  const { fileName, text } = toBackup([...(await readEach(PAGE, marked)).values()], new Date());
  await save(fileName, text);
  // Only now: a backup that was not written stays due.
  await change(backups, () => ({ changes: 0 }));
}

async function download(name: string, text: string): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return;
  // A service worker can make no object URL, and Firefox downloads no data URL.
  const canMake = typeof URL.createObjectURL === 'function';
  const url = canMake ? URL.createObjectURL(new Blob([text], { type: 'application/json' })) : `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  await browser.downloads.download({ url, filename: `quietpage/${name}`, conflictAction: 'overwrite', saveAs: false });
  if (canMake) setTimeout(() => URL.revokeObjectURL(url), 60_000); // ms; it is on disk by then
}
