import { colorOf, type Importer, type Incoming, timeOf } from './importer.ts';
import { selectorsOf } from './selectors.ts';

/** What other tools call our columns, in lower case. */
const NAMES: Record<string, string[]> = {
  text: ['highlight', 'quote', 'text'],
  title: ['title', 'book title', 'document title'],
  url: ['url', 'source url', 'source_url', 'link'],
  note: ['note', 'notes', 'comment'],
  tags: ['tags', 'document tags'],
  color: ['color', 'colour'],
  date: ['date', 'highlighted at', 'created', 'created at'],
  updated: ['updated'],
  id: ['id'],
  selectors: ['selectors'],
  key: ['page key'],
};

/** A table with a column of highlights: ours, Readwise's in any of its forms, or Hypothesis'; also as spreadsheets save it again, which put semicolons or tabs where a comma is the decimal mark. */
export const readCsv: Importer = ({ text }) => {
  const rows = tableOf(text, /^[^\r\n]*?([,;\t])/.exec(text)?.[1] ?? ',');
  const columns = (rows.next().value ?? []).map((name) => name.trim().toLowerCase());
  const at = Object.fromEntries(Object.entries(NAMES).map(([field, names]) => [field, columns.findIndex((column) => names.includes(column))]));
  if (columns.length < 2 || (at['text'] ?? -1) < 0 || ((at['title'] ?? -1) < 0 && (at['url'] ?? -1) < 0)) return null;
  return [...rows].filter((row) => row.length > 1).map((row) => incoming((field) => unguard(row[at[field] ?? -1] ?? '')));
};

function incoming(cell: (field: string) => string): Incoming {
  const selectors = selectorsOf(parsed(cell('selectors')));
  const [created, updated] = [timeOf(cell('date')), timeOf(cell('updated'))];
  return {
    key: cell('key'),
    url: cell('url'),
    title: cell('title'),
    text: cell('text'),
    ...(selectors && { selectors }),
    id: cell('id'),
    ...(created !== undefined && { created }),
    ...(updated !== undefined && { updated }),
    color: colorOf(cell('color')),
    note: cell('note'),
    tags: (cell('tags').match(/\s*“[^”]*”|[^,]+/g) ?? []).map((tag) => tag.trim().replace(/^“(.*,.*)”$/, '$1')),
  };
}

const unguard = (value: string): string => (/^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value);

function parsed(json: string): unknown {
  try {
    return json ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}

/** Rows of cells, quoted or not (RFC 4180). Throws after the last where the file breaks off within a quoted cell. */
function* tableOf(text: string, separator: string): Generator<string[], void> {
  let row: string[] = [];
  let breaksOff = false;
  for (let at = 0; at <= text.length; ) {
    const isQuoted = text[at] === '"';
    let end = at;
    let value: string;
    if (isQuoted) {
      end = at + 1;
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
      breaksOff = end >= text.length;
      value = text.slice(at + 1, end).replaceAll('""', '"');
      end++;
    } else {
      while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end++;
      value = text.slice(at, end);
    }
    row.push(value);
    if (text[end] !== separator) {
      yield row;
      row = [];
      if (text[end] === '\r' && text[end + 1] === '\n') end++;
    }
    at = end + 1;
    if (at === text.length && row.length === 0) break;
  }
  if (breaksOff) throw new Error('the table breaks off');
}
