import type { Answers, PageRequests, PageState } from '../messages.ts';
import type { Session } from './in-page.ts';
import type { Visit } from './visit.ts';

/** What the page answers; whatever needs the engine, or already the visit, brings it. */
export function answersOf(visit: () => Promise<Visit>): Answers<PageRequests> {
  const state = async (): Promise<PageState> => (await visit()).state();
  const session = async (): Promise<Session> => (await visit()).session();
  const then = async (act: (here: Session) => void | Promise<void>): Promise<PageState> => {
    await act(await session());
    return state();
  };
  return {
    pageState: state,
    async setCleaningAnyway(on) {
      await (await visit()).setAnyway(on);
      return state();
    },
    setReader: async (open) => then((here) => here.setReader(open)),
    readSelection: async () => (await session()).readSelection(),
    setPeek: async (id, on) => then((here) => here.setPeek(id, on)),
    setShown: async (id, reach, shown) => then((here) => here.setShown(id, reach, shown)),
    saveHighlight: async () => (await session()).saveHighlight(),
    deleteHighlight: async (id) => then((here) => here.deleteHighlight(id)),
    jumpToHighlight: async (id) => (await session()).jumpToHighlight(id),
    confirmHighlight: async (id) => then((here) => here.confirmHighlight(id)),
    attachHighlight: async (id) => (await session()).attachHighlight(id),
    savePicture: async (src) => (await session()).savePicture(src),
    tellFailure: async (reason) => (await session()).tellFailure(reason),
  };
}
