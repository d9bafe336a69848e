import { type Importer, type Incoming, isRecord, listOf, stringOf, timeOf } from './importer.ts';
import { selectorsOf } from './selectors.ts';

/** Hypothesis: the client's export (`annotations`), or rows of its API (`rows`). Replies and page notes, which mark nothing, are left out. */
export const readHypothesis: Importer = ({ json }) => {
  const rows = isRecord(json) ? (json['annotations'] ?? json['rows']) : json;
  if (!Array.isArray(rows) || !rows.some((row) => isRecord(row) && 'uri' in row && 'target' in row)) return null;
  return rows.filter(isRecord).flatMap(incoming);
};

function incoming(row: Record<string, unknown>): Incoming[] {
  const target = listOf(row['target']).find(isRecord);
  const found = listOf(target?.['selector']).filter(isRecord);
  const selectors = selectorsOf({ quote: found.find(({ type }) => type === 'TextQuoteSelector') });
  if (!selectors) return [];
  const titles = isRecord(row['document']) ? listOf(row['document']['title']) : [];
  const [created, updated] = [timeOf(row['created']), timeOf(row['updated'])];
  return [
    {
      url: stringOf(row['uri']),
      title: stringOf(titles[0]),
      text: selectors.quote.exact,
      selectors,
      id: stringOf(row['id']),
      ...(created !== undefined && { created }),
      ...(updated !== undefined && { updated }),
      note: stringOf(row['text']),
      tags: listOf(row['tags']).map(stringOf),
    },
  ];
}
