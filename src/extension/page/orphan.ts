import { browser } from '../browser.ts';

/** Whether the extension this script belongs to was updated, switched off or removed: nobody will answer any more. */
function isOrphan(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

const ARRIVED = 'quietpage-arrived';

/** Calls back once when the script finds itself orphaned: when a newer one arrives, or the user comes back to the page. */
export function whenOrphaned(leave: () => void, view: Window = window): () => void {
  const heard = new AbortController();
  const look = (): void => {
    if (!isOrphan()) return;
    heard.abort();
    leave();
  };
  // Anybody may send this event: it only makes the script look, and to a living one it means nothing.
  view.document.addEventListener(ARRIVED, look, heard);
  view.document.addEventListener('visibilitychange', look, heard);
  view.addEventListener('focus', look, heard);
  view.addEventListener('pageshow', look, heard);
  return () => heard.abort();
}

/** Lets an orphaned script of an earlier version know that it has been followed. */
export const announce = (page: Document = document): boolean => page.dispatchEvent(new Event(ARRIVED));
