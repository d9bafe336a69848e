import { element } from '../element.ts';
import { roomRunningOut } from '../room-left.ts';
import { BACKUP_EVERY, backups, settings } from '../storage/kept.ts';
import { read } from '../storage/read.ts';
import { count, word } from '../words.ts';

/** What endangers the highlights, one line each: little room, backups that are wanted and were not written. */
export async function notices(): Promise<HTMLElement[]> {
  const [left, wanted, { changes }] = await Promise.all([roomRunningOut(), read(settings), read(backups)]);
  const sentences = [...(left === null ? [] : [word('library_room', count(Math.floor(left / 1024 / 1024)))]), ...(wanted.backups && changes > BACKUP_EVERY ? [word('library_backup_due')] : [])];
  return sentences.map((sentence) => element('p', { class: 'notice failed', role: 'alert' }, sentence));
}
