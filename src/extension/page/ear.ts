import type { Answers, PageRequests, PageState } from '../messages.ts';
import type { Session } from './in-page.ts';
import type { Visit } from './visit.ts';

/** What the page answers; whatever needs the engine, or already the visit, brings it. */
export function answersOf(visit: () => Promise<Visit>): Answers<PageRequests> {
  const state = async (): Promise<PageState> => (await visit()).state();
  const brought = async (): Promise<Session> => (await visit()).session();
  const then = async (act: (session: Session) => void | Promise<void>): Promise<PageState> => {
    await act(await brought());
    return state();
  };
  return {
    pageState: state,
    async setCleaningAnyway(on) {
      await (await visit()).setAnyway(on);
      return state();
    },
    setReader: async (open) => then((session) => session.setReader(open)),
    readSelection: async () => (await brought()).readSelection(),
    setPeek: async (id, on) => then((session) => session.setPeek(id, on)),
    setShown: async (id, reach, shown) => then((session) => session.setShown(id, reach, shown)),
    saveHighlight: async () => (await brought()).saveHighlight(),
    deleteHighlight: async (id) => then((session) => session.deleteHighlight(id)),
    jumpToHighlight: async (id) => (await brought()).jumpToHighlight(id),
    confirmHighlight: async (id) => then((session) => session.confirmHighlight(id)),
    attachHighlight: async (id) => (await brought()).attachHighlight(id),
    savePicture: async (src) => (await brought()).savePicture(src),
    tellFailure: async (reason) => (await brought()).tellFailure(reason),
  };
}
