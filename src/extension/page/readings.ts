import { type Page, readPage } from '../../article/page.ts';
import { findClutter } from '../../clutter/find-clutter.ts';
import type { Verdict } from '../../clutter/verdict.ts';

/** A page as read, and what on it is likely left over. */
export type Reading = { page: Page; verdicts: Verdict[] };

/** Readings of one live page: what cleaning has read and judged serves the reader too, for as long as the page's text and structure stay the same. */
export type Readings = {
  /** Keeps what is read just now, once it is told what was found on it. */
  keep: (page: Page) => (verdicts: Verdict[]) => void;
  /** The last one if it still holds, else a new one. */
  latest: () => Reading;
  end: () => void;
};

/** Nothing is read until it is asked for. */
export function readingsOf(document: Document): Readings {
  let last: Reading | null = null;
  let body: HTMLElement | null = null; // a page may get another
  let turn = 0; // of the reading that may still be kept
  const forget = (): void => {
    turn++;
    last = null;
    observer.disconnect();
  };
  const observer = new MutationObserver(forget);
  const read = (): Reading => {
    const page = readPage(document, { url: document.URL });
    return { page, verdicts: findClutter(page, { certainty: 'likely' }) };
  };
  return {
    keep(page) {
      forget();
      const mine = turn;
      observer.observe(document.body, { subtree: true, childList: true, characterData: true }); // what we ourselves put up hangs beside it
      body = document.body;
      return (verdicts) => {
        // the reader asks the classifier itself, block by block
        if (mine === turn) last = { page, verdicts: verdicts.filter(({ rule }) => rule !== 'classifier') };
      };
    },
    latest() {
      if (observer.takeRecords().length > 0) forget();
      return last && body === document.body && last.page.url === document.URL ? last : read();
    },
    end: forget,
  };
}
