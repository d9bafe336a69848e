import { BACKUP } from '../exporters/backup.ts';
import { colorOf, type Importer, type Incoming, isRecord, listOf, stringOf, timeOf } from './importer.ts';
import { selectorsOf } from './selectors.ts';

/** Our own backup, and the records of pages that the first version wrote. */
export const readBackup: Importer = ({ json }) => {
  if (!isRecord(json) || json['format'] !== BACKUP) return null;
  const pages = isRecord(json['records']) ? Object.values(json['records']) : listOf(json['pages']);
  return pages.filter(isRecord).flatMap((page) => listOf(page['highlights']).filter(isRecord).map((highlight) => incoming(page, highlight)));
};

function incoming(page: Record<string, unknown>, highlight: Record<string, unknown>): Incoming {
  const selectors = selectorsOf(highlight['selectors']);
  const created = timeOf(highlight['created']);
  const updated = timeOf(highlight['updated']);
  return {
    url: stringOf(page['url']),
    title: stringOf(page['title']),
    text: selectors?.quote.exact ?? '',
    ...(selectors && { selectors }),
    id: stringOf(highlight['id']),
    ...(created !== undefined && { created }),
    ...(updated !== undefined && { updated }),
    color: colorOf(highlight['color']),
    note: stringOf(highlight['note']),
    tags: listOf(highlight['tags']).map(stringOf),
  };
}
