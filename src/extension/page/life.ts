import { askBackground } from '../messages.ts';
import { tellListeners } from './listeners.ts';
import { watchStorage } from '../storage/read.ts';
import { watchAddress } from './address.ts';
import { later } from './later.ts';
import { pageKey } from '../../highlights/page-key.ts';
import { whenQuiet, whenSeen } from './quiet.ts';
import { beginVisit, type Visit } from './visit.ts';

/** What is done with a page from the visiting script's arrival to its leaving. */
export type Life = {
  /** The visit there is, or the first. */
  visit(): Visit;
  /** Takes back whatever was done. */
  leave(): void;
};

/** Begins with a page that matters: visits it, follows its address, hears what becomes of what is kept. */
export function live(view: Window = window): Life {
  const { document: page } = view;
  const left = new AbortController();
  let visit: Visit | null = null;
  let told: number | null = null;
  const listeners = tellListeners();

  const tellCount = (): void => {
    listeners.tell();
    const count = visit?.count() ?? null;
    if (count === told) return;
    told = count;
    askBackground('showCount', count).catch(() => undefined); // a count that is not shown is no loss
  };

  const begin = (): Visit => {
    visit = beginVisit(tellCount, page);
    visit.refresh().catch(report);
    return visit;
  };

  const moved = async (): Promise<void> => {
    if (!visit || visit.key === pageKey(page, page.URL)) return;
    await whenQuiet(page);
    if (left.signal.aborted || visit.key === pageKey(page, page.URL)) return;
    // In one go: what stays clutter on the new page is never seen in between.
    visit.end();
    begin();
    beginLater();
    tellCount();
  };

  const returned = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    told = null;
    visit?.refresh().catch(report);
  };

  const unwatch = watchStorage((keys) => {
    if (visit?.concerns(keys)) visit.refresh().catch(report);
  });
  const beginLater = later(() => void visit?.lookAgain().catch(report), view, left.signal);
  watchAddress(() => void moved(), view, left.signal);
  view.addEventListener('pageshow', returned, left);
  void whenSeen(page).then(() => left.signal.aborted || visit || begin());
  return {
    visit: () => visit ?? begin(),
    leave() {
      left.abort();
      unwatch();
      listeners.end();
      visit?.end();
      visit = null;
    },
  };
}

/** What goes wrong where nobody asked goes to the console of the page, for a report of a fault. */
const report = (error: unknown): void => console.warn('Quietpage:', error);
