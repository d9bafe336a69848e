import type { Reader, ReaderOptions } from '../../reader/reader.ts';
import { inPage, tools } from './in-page.ts';
import type { Marks } from './marks.ts';
import { articleHere } from './read.ts';

/** What the reader's script offers: the reader over this page. */
export type OpenReader = (options: Pick<ReaderOptions, 'article' | 'enterAt' | 'onSettings' | 'onClose'> & { settings: unknown }) => Omit<Reader, 'apply'> & { apply(settings: unknown): void };

const REST = 400; // ms without a change of the reader's settings before they are written

/** An open reader over the page, with the page's highlights. */
export type OpenedReader = { apply(settings: unknown): void; close(): void };

/** Opens the reader, its script brought if need be; `closed` is called once when it is gone. Rejects where there is no article. */
export async function openReaderHere(marks: Marks, settings: unknown, { closed, failed }: { closed: () => void; failed: (error: unknown) => void }): Promise<OpenedReader> {
  const here = articleHere(document);
  if (!here) throw new Error(tools().word('no_article'));
  if (!inPage().openReader) await tools().askBackground('bring', 'reading');
  const open = inPage().openReader;
  if (!open) throw new Error('the reader did not arrive');
  let rest: ReturnType<typeof setTimeout> | undefined;
  const reader = open({
    article: here.article,
    enterAt: here.at,
    settings,
    onSettings(changed) {
      clearTimeout(rest);
      rest = setTimeout(() => void tools().askBackground('changeSettings', { reader: changed }).catch(failed), REST);
    },
    onClose(passage) {
      undo();
      if (passage !== null && passage !== here.at) here.goTo(passage);
      closed();
    },
  });
  const undo = marks.alsoIn(reader);
  return { apply: (changed) => reader.apply(changed), close: () => reader.close() };
}
