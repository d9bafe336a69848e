import { type Change, inverse } from '../../highlights/edits.ts';
import { startHistory } from '../../highlights/history.ts';
import { type Highlight, newHighlight, type Selectors } from '../../highlights/highlight.ts';
import type { MarkedEdit } from '../storage/edit.ts';
import { tools } from './in-page.ts';

/** Changes one page's highlights, by the background's queue; each promise resolves when it is on disk. */
export type Writing = {
  add(selectors: Selectors, choice?: Partial<Pick<Highlight, 'color' | 'note' | 'tags'>>): Promise<void>;
  change(highlight: Highlight, change: Change): Promise<void>;
  remove(highlight: Highlight): Promise<void>;
  /** Takes the last of these back; `false` when there is nothing. */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
};

export function startWriting(pageKey: string, page: Document = document): Writing {
  const history = startHistory<MarkedEdit>();
  const ask = async (edit: MarkedEdit): Promise<void> => tools().askBackground('changeMarked', pageKey, edit.do === 'change' ? { ...edit, at: Date.now() } : edit);
  const write = async (done: MarkedEdit, undone: MarkedEdit): Promise<void> => {
    await ask(done);
    history.push({ done, undone });
  };
  const { URL: url, title } = page;
  // What is written as the page is left, such as a note, is not of the next one.
  const addition = (highlight: Highlight): MarkedEdit => ({ do: 'add', url, title: page.URL === url ? page.title : title, highlight });
  const again = async (edit: MarkedEdit | null): Promise<boolean> => {
    if (edit) await ask(edit);
    return edit !== null;
  };
  return {
    async add(selectors, choice = {}) {
      const highlight = newHighlight(selectors, choice);
      await write(addition(highlight), { do: 'delete', id: highlight.id });
    },
    async change(highlight, change) {
      const { id } = highlight;
      if (Object.keys(change).length > 0) await write({ do: 'change', id, change, at: 0 }, { do: 'change', id, change: inverse(highlight, change), at: 0 });
    },
    remove: async (highlight) => write({ do: 'delete', id: highlight.id }, addition(highlight)),
    undo: async () => again(history.undo()),
    redo: async () => again(history.redo()),
  };
}
