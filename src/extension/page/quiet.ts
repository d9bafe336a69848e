const QUIET = 250; // ms without a change: what a framework renders in one go is there
const LONGEST = 3_000; // ms; a page that never rests is taken as it is then

/** Resolves when the page has come to rest after a change of address, or after three seconds. */
export function whenQuiet(page: Document = document): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      observer.disconnect();
      clearTimeout(rest);
      clearTimeout(end);
      resolve();
    };
    const observer = new MutationObserver(() => {
      clearTimeout(rest);
      rest = setTimeout(done, QUIET);
    });
    let rest = setTimeout(done, QUIET);
    const end = setTimeout(done, LONGEST);
    observer.observe(page, { childList: true, subtree: true, characterData: true });
  });
}

/** Resolves once the page can be seen: at once, or when its tab is shown or its prerendering is put on screen. */
export function whenSeen(page: Document = document): Promise<void> {
  if (!page.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (page.hidden) return;
      page.removeEventListener('visibilitychange', look);
      resolve();
    };
    page.addEventListener('visibilitychange', look);
  });
}
