const LATER = [1_000, 3_000, 8_000, 20_000]; // ms; when pages that build themselves in the browser tend to have their text

/**
 * Looks again after loading and a few times later, whenever there are not as many paragraphs as the last time.
 * @returns what begins anew with it, for a page that has moved on
 */
export function later(look: () => void, view: Window, signal: AbortSignal): () => void {
  const paragraphs = view.document.getElementsByTagName('p');
  let seen = 0;
  let timers: number[] = [];
  const again = (): void => {
    if (signal.aborted || paragraphs.length === seen) return;
    seen = paragraphs.length;
    look();
  };
  const begin = (): void => {
    seen = paragraphs.length;
    for (const timer of timers) view.clearTimeout(timer);
    timers = LATER.map((ms) => view.setTimeout(again, ms));
  };
  view.addEventListener('load', again, { signal });
  begin();
  return begin;
}
