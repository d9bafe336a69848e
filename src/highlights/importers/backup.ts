import { BACKUP } from '../exporters/backup.ts';
import { colorOf, type Importer, type Incoming, isRecord, listOf, stringOf, timeOf } from './importer.ts';
import { selectorsOf } from './selectors.ts';

/** Our own backup, and the records of pages that the first version wrote. */
export const readBackup: Importer = ({ json }) => {
  if (!isRecord(json) || json['format'] !== BACKUP) return null;
  const pages = isRecord(json['records']) ? Object.entries(json['records']) : listOf(json['pages']).map((page) => ['', page] as const);
  return pages.flatMap(([name, page]) => (isRecord(page) ? listOf(page['highlights']).filter(isRecord).map((highlight) => incoming(page, highlight, keyIn(name))) : []));
};

/** The page's key in the name of a record, set aside or not. */
const keyIn = (name: string): string => /^page:(.*)$/s.exec(name)?.[1] ?? /^aside:page:(.*):\d+$/s.exec(name)?.[1] ?? '';

function incoming(page: Record<string, unknown>, highlight: Record<string, unknown>, key: string): Incoming {
  const selectors = selectorsOf(highlight['selectors']);
  const created = timeOf(highlight['created']);
  const updated = timeOf(highlight['updated']);
  return {
    key: key || stringOf(page['key']),
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
