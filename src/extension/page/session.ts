import type { Here } from './here.ts';
import type { Engine, Session } from './in-page.ts';

/** Begins the engine's work on a page. */
export const beginSession: Engine['begin'] = ({ changed }): Session => {
  let now: { here: Here; cleaning: boolean } | null = null;
  return {
    update(here, cleaning) {
      now = { here, cleaning };
      changed();
    },
    ledger: () => [],
    marks: () => (now?.here.marked.highlights ?? []).map(({ id, selectors, created }) => ({ id, text: selectors.quote.exact, created, placed: false })),
    readerOpen: () => false,
    setReader: async () => undefined,
    setPeek: () => undefined,
    setShown: async () => undefined,
    saveHighlight: async () => false,
    deleteHighlight: async () => undefined,
    jumpToHighlight: () => false,
    end: () => undefined,
  };
};
