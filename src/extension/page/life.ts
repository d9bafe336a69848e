import { askBackground, listen, type PageRequests } from '../messages.ts';
import { tellListeners } from './listeners.ts';
import { watchStorage } from '../storage/read.ts';
import { watchAddress } from './address.ts';
import { answersOf } from './ear.ts';
import { whenOrphaned } from './orphan.ts';
import { pageKey } from '../../highlights/page-key.ts';
import { whenQuiet, whenSeen } from './quiet.ts';
import { beginVisit, type Visit } from './visit.ts';

const LATER = [1_000, 3_000, 8_000]; // ms after loading; when pages that build themselves in the browser tend to have their text

/** Everything from the script's arrival to its leaving. Returns the leaving: it takes back whatever was done. */
export function live(view: Window = window): () => void {
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
    tellCount();
  };

  const look = (): void => visit?.lookAgain();
  const returned = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    told = null;
    visit?.refresh().catch(report);
  };

  const undos = [
    listen<PageRequests>(() => answersOf(() => visit ?? begin())),
    watchStorage((keys) => {
      if (visit?.concerns(keys)) visit.refresh().catch(report);
    }),
    watchAddress(() => void moved(), view),
    whenOrphaned(() => leave(), view),
    listeners.end,
  ];
  const timers = LATER.map((ms) => view.setTimeout(look, ms));
  view.addEventListener('load', look, left);
  view.addEventListener('pageshow', returned, left);
  const leave = (): void => {
    if (left.signal.aborted) return;
    left.abort();
    for (const timer of timers) view.clearTimeout(timer);
    for (const undo of undos) undo();
    visit?.end();
    visit = null;
  };

  void whenSeen(page).then(() => left.signal.aborted || visit || begin());
  return leave;
}

/** What goes wrong where nobody asked goes to the console of the page, for a report of a fault. */
const report = (error: unknown): void => console.warn('Quietpage:', error);
