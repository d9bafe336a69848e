import type { ReaderLabels } from '../labels.ts';
import { calmPictures } from './pictures.ts';
import { lowerHeadings } from './headings.ts';
import { scrollTables } from './tables.ts';

/** Makes inert, sanitised nodes fit for the reading room; before they enter the document, so nothing loads earlier than it should. */
export function prepare(content: DocumentFragment, labels: ReaderLabels): void {
  calmPictures(content);
  lowerHeadings(content);
  scrollTables(content, labels);
}
