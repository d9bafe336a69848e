import type { ReaderLabels } from '../labels.ts';
import { stillEmbeds } from './embeds.ts';
import { rowGalleries } from './galleries.ts';
import { lowerHeadings } from './headings.ts';
import { keepMaths } from './maths.ts';
import { mend } from './mend.ts';
import { calmPictures } from './pictures.ts';
import { scrollCode, scrollTables } from './tables.ts';

/** Makes inert, sanitised nodes fit for the reading room; before they enter the document, so nothing loads earlier than it should. */
export function prepare(content: DocumentFragment, { labels, url, levels }: { labels: ReaderLabels; url: string; levels?: number[] }): void {
  mend(content);
  calmPictures(content);
  stillEmbeds(content, labels, url);
  keepMaths(content);
  lowerHeadings(content, levels);
  rowGalleries(content, labels);
  scrollTables(content, labels);
  scrollCode(content, labels);
}
