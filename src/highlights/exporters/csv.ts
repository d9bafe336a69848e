import { fileName, type Exporter } from './exporter.ts';

const COLUMNS = ['Highlight', 'Title', 'URL', 'Note', 'Tags', 'Color', 'Date', 'Updated', 'ID', 'Selectors', 'Page key'] as const;

/** A line a highlight, for spreadsheets; the last columns are for coming back. */
export const toCsv: Exporter = (pages, now) => {
  const lines = pages.flatMap(({ key, url, title, highlights }) =>
    highlights.map(({ id, selectors, created, updated, color, note, tags }) =>
      [selectors.quote.exact, title, url, note, tags.map(quoted).join(', '), color, new Date(created).toISOString(), new Date(updated).toISOString(), id, JSON.stringify(selectors), key ?? ''].map(cell).join(','),
    ),
  );
  // The mark at the beginning tells a spreadsheet that it is UTF-8.
  return { fileName: fileName(pages, now, 'csv'), mediaType: 'text/csv', text: `\ufeff${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n` };
};

/** A comma inside a tag does not end it. */
const quoted = (tag: string): string => (tag.includes(',') ? `“${tag}”` : tag);

/** A spreadsheet would run a cell that begins like a formula: it is made text by an apostrophe, which reading takes off again. */
function cell(value: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
