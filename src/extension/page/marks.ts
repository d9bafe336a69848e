import { describe } from '../../highlights/describe.ts';
import { type Highlight, newHighlight } from '../../highlights/highlight.ts';
import { selectedRange } from '../../highlights/selection.ts';
import type { Mark } from '../messages.ts';
import { tools } from './in-page.ts';
import { offerBar } from './offer.ts';
import { type Painting, type Placed, startPainting } from './painting.ts';
import { afterChanges } from './retry.ts';

/** The highlights of one page, on the page and in the reader. */
export type Marks = {
  show(highlights: Highlight[], offerToSave: boolean): void;
  list(): Mark[];
  /** Saves the selection; `false` where nothing is selected. Rejects when it could not be written. */
  save(): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Scrolls a passage into view; `false` where it was not found. */
  jump(id: string): boolean;
  /** The same highlights on the reader's text as well, until undone. */
  alsoIn(reader: { root: HTMLElement; shadow: ShadowRoot }): () => void;
  end(): void;
};

/** Begins with none; `changed` is called when the list has become another, `failed` when a click could not be carried out. */
export function startMarks(pageKey: string, { changed, failed }: { changed: () => void; failed: (error: unknown) => void }, page: Document = document): Marks {
  const onPage = startPainting(page.body, page, page);
  let inReader: { root: HTMLElement; shadow: ShadowRoot; painting: Painting; undo: () => void } | null = null;
  let highlights: Highlight[] = [];
  let watch: (() => void) | null = null;
  let offered: (() => void) | null = null;
  let isOffering = false;

  const seen = (): Placed[] => (inReader?.painting ?? onPage).placed();
  const place = async (): Promise<void> => {
    await onPage.show(highlights);
    await inReader?.painting.show(highlights);
    // What was found may yet be torn from the page by a framework that renders again, and what was not may come late.
    if (highlights.length > 0) watch ??= afterChanges(mend, page);
    changed();
  };
  const mend = (): void => {
    if (onPage.isTorn() || onPage.placed().length < highlights.length) void place().catch(failed);
  };
  const marks: Marks = {
    show(now, offerToSave) {
      const isSame = JSON.stringify(now) === JSON.stringify(highlights);
      highlights = now;
      if (!isSame) void place().catch(failed);
      if (offerToSave === isOffering) return;
      isOffering = offerToSave;
      offered?.();
      offered = offerToSave ? offerBar(page, { marks, placed: seen, failed }) : null;
    },
    list: () =>
      highlights.map(({ id, created, selectors }) => {
        const found = onPage.placed().find(({ highlight }) => highlight.id === id);
        return { id, created, text: selectors.quote.exact, place: !found ? 'lost' : found.doubtful ? 'doubtful' : 'found' };
      }),
    async save() {
      const range = selectedRange(page, inReader?.shadow);
      const selectors = range && describe(inReader?.root.contains(range.startContainer) ? inReader.root : page.body, range);
      if (!selectors) return false;
      await tools().askBackground('changeMarked', pageKey, { do: 'add', url: page.URL, title: page.title, highlight: newHighlight(selectors) });
      page.getSelection()?.removeAllRanges();
      return true;
    },
    async remove(id) {
      await tools().askBackground('changeMarked', pageKey, { do: 'delete', id });
    },
    jump(id) {
      const found = seen().find(({ highlight }) => highlight.id === id);
      const element = found?.range.startContainer.parentElement;
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return Boolean(element);
    },
    alsoIn(reader) {
      const painting = startPainting(reader.root, reader.shadow, page);
      const undo = isOffering ? offerBar(page, { marks, placed: seen, failed }, reader.shadow) : () => undefined;
      inReader = { ...reader, painting, undo };
      void painting.show(highlights).catch(failed);
      return () => {
        painting.undo();
        undo();
        inReader = null;
      };
    },
    end() {
      watch?.();
      offered?.();
      inReader?.undo();
      inReader?.painting.undo();
      onPage.undo();
    },
  };
  return marks;
}
