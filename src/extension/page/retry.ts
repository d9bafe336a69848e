const REST = 600; // ms without a change before looking again
const TRIES = 25; // a page that keeps changing is left as it is in the end

/** Calls back when the page has come to rest after a change, a bounded number of times. Returns its undoing. */
export function afterChanges(look: () => void, page: Document = document): () => void {
  let tries = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (++tries >= TRIES) observer.disconnect();
      look();
    }, REST);
  });
  observer.observe(page.body, { childList: true, subtree: true, characterData: true });
  return () => {
    clearTimeout(rest);
    observer.disconnect();
  };
}
