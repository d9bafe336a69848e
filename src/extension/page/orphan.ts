import { browser } from '../browser.ts';

/** Whether the extension this script belongs to was updated, switched off or removed: nobody will answer any more. */
export function isOrphan(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/** Sent by a script where there may be one of an earlier version. Anybody may send it: it only makes a script look whether it is orphaned. */
export const ARRIVED = 'quietpage-arrived';

/** Lets an orphaned script of an earlier version know that it has been followed. */
export const announce = (page: Document = document): boolean => page.dispatchEvent(new Event(ARRIVED));
