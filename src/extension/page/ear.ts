import type { Answers, PageRequests, PageState } from '../messages.ts';
import type { Session } from './in-page.ts';
import type { Visit } from './visit.ts';

/** What the page answers; whatever needs the engine brings it. */
export function answersOf(visit: () => Visit): Answers<PageRequests> {
  const state = (): PageState => visit().state();
  const then = async (act: (session: Session) => void | Promise<void>): Promise<PageState> => {
    await act(await visit().session());
    return state();
  };
  return {
    pageState: state,
    async setCleaningAnyway(on) {
      await visit().setAnyway(on);
      return state();
    },
    setReader: async (open) => then((session) => session.setReader(open)),
    readSelection: async () => (await visit().session()).readSelection(),
    setPeek: async (id, on) => then((session) => session.setPeek(id, on)),
    setShown: async (id, reach, shown) => then((session) => session.setShown(id, reach, shown)),
    saveHighlight: async () => (await visit().session()).saveHighlight(),
    deleteHighlight: async (id) => then((session) => session.deleteHighlight(id)),
    jumpToHighlight: async (id) => (await visit().session()).jumpToHighlight(id),
    confirmHighlight: async (id) => then((session) => session.confirmHighlight(id)),
    attachHighlight: async (id) => (await visit().session()).attachHighlight(id),
    savePicture: async (src) => (await visit().session()).savePicture(src),
    tellFailure: async (reason) => (await visit().session()).tellFailure(reason),
  };
}
