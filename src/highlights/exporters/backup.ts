import { fileName, type Exporter } from './exporter.ts';

export const BACKUP = 'quietpage-highlights';

/** Everything, as it is kept; what `readBackup` reads. */
export const toBackup: Exporter = (pages, now) => ({
  fileName: fileName(pages, now, 'json'),
  mediaType: 'application/json',
  text: `${JSON.stringify({ format: BACKUP, version: 1, exported: now.toISOString(), pages }, null, 1)}\n`,
});
