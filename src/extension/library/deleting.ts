import { startHistory } from '../../highlights/history.ts';
import type { MarkedEdit } from '../storage/edit.ts';
import { marked } from '../storage/kept.ts';
import { read } from '../storage/read.ts';
import type { Entry } from './shelf.ts';

type Step = { entry: Entry; edit: MarkedEdit };

/** Deletes highlights, and brings them back one after the other, the last first. Each resolves when it is on disk, and rejects when it could not be written. */
export type Deleting = {
  remove(entry: Entry): Promise<void>;
  /** What was brought back; `null` where nothing was deleted. */
  bringBack(): Promise<Entry | null>;
  /** What was deleted once more; `null` where nothing was brought back. */
  removeAgain(): Promise<Entry | null>;
};

/** `written` resolves when everything that `write` was asked for is done. */
export function startDeleting(write: (key: string, edit: MarkedEdit) => Promise<void>, written: () => Promise<unknown>): Deleting {
  const history = startHistory<Step>();
  const take = async (step: Step | null, otherwise: () => unknown): Promise<Entry | null> => {
    if (!step) return null;
    await write(step.entry.key, step.edit).catch((error: unknown) => {
      otherwise();
      throw error;
    });
    return step.entry;
  };
  return {
    async remove({ key, page, highlight: { id } }) {
      // As it is kept, not as it is shown: what was typed a moment ago comes back as well.
      await written();
      const highlight = (await read(marked(key))).highlights.find((one) => one.id === id);
      if (!highlight) return;
      const entry = { key, page, highlight };
      const edit: MarkedEdit = { do: 'delete', id };
      await write(key, edit);
      history.push({ done: { entry, edit }, undone: { entry, edit: { do: 'add', url: page.url, title: page.title, highlight } } });
    },
    bringBack: async () => take(history.undo(), () => history.redo()),
    removeAgain: async () => take(history.redo(), () => history.undo()),
  };
}
