import { type Engine, type Session, tools } from './in-page.ts';
import { lateMarks } from './late-marks.ts';
import { closeNotice, notice } from './notice.ts';
import { openReaderHere, type OpenedReader } from './reader.ts';
import { readingsOf } from './readings.ts';
import { startTidy } from './tidy.ts';

/** Begins the engine's work on a page: cleaning, highlights, the reader. */
export const beginSession: Engine['begin'] = ({ pageKey, host, here: first, changed }): Session => {
  const failed = (error: unknown): void => notice(tools().word('notice_failed', error instanceof Error ? error.message : String(error)));
  const readings = readingsOf(document);
  const tidy = startTidy(changed, readings);
  const marks = lateMarks(pageKey, { changed, failed });
  let here = first;
  let reader: OpenedReader | null = null;
  let opening: { work: AbortController; done: Promise<void> } | null = null;

  const open = async (signal: AbortSignal, only?: Range): Promise<void> => {
    let mine: OpenedReader | null = null;
    mine = await openReaderHere({
      signal,
      pageKey,
      host,
      readings,
      ...(only && { only }),
      marks,
      here: () => here,
      failed,
      closed() {
        if (reader === mine) reader = null;
        changed();
      },
    });
    if (signal.aborted) return mine?.close();
    reader = mine;
    changed();
  };
  const closeReader = (): void => {
    opening?.work.abort();
    opening = null;
    reader?.close();
  };
  // There is one at a time: what was open, or on its way, gives way.
  const openReader = (only?: Range): Promise<void> => {
    closeReader();
    const work = new AbortController();
    const done = open(work.signal, only).finally(() => {
      if (opening?.work === work) opening = null;
    });
    opening = { work, done };
    return done;
  };
  return {
    update(now, cleaning) {
      here = now;
      tidy.update(now, cleaning);
      marks.show(now.marked.highlights, now.settings);
      reader?.apply(now);
    },
    ledger: () => tidy.ledger(),
    marks: () => marks.list(),
    readerOpen: () => reader !== null,
    async setReader(open) {
      if (!open) closeReader();
      else if (!reader) await (opening?.done ?? openReader());
    },
    async readSelection() {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed) {
        notice(tools().word('notice_select_read'));
        return false;
      }
      const range = selection.getRangeAt(0).cloneRange();
      await openReader(range);
      return true;
    },
    setPeek: (id, on) => tidy.setPeek(id, on),
    async setShown(id, reach, shown) {
      const entry = tidy.ledger().find((entry) => entry.id === id);
      if (!entry) return;
      const { kind, signature, snippet } = entry;
      if (reach === 'kind') await tools().askBackground('changeSite', host, { do: 'spareKind', kind, on: shown });
      else await tools().askBackground('changeSite', host, { do: 'spare', spared: { signature, kind, snippet }, on: shown });
    },
    async saveHighlight() {
      const why = await (await marks.here()).save();
      if (why) notice(tools().word(why));
      return !why;
    },
    deleteHighlight: async (id) => (await marks.here()).remove(id),
    tellFailure: failed,
    jumpToHighlight: async (id) => (await marks.here()).jump(id),
    confirmHighlight: async (id) => (await marks.here()).confirm(id),
    attachHighlight: async (id) => (await marks.here()).attach(id),
    savePicture: async (src) => (await marks.here()).savePicture(src),
    end() {
      closeReader();
      marks.end();
      tidy.end();
      readings.end();
      closeNotice();
    },
  };
};
