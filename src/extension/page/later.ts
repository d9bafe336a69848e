const LATER = [1_000, 3_000, 8_000]; // ms; when pages that build themselves in the browser tend to have their text

/** Looks again after loading and a few times later, whenever there are more paragraphs than the last time. */
export function later(look: () => void, view: Window, signal: AbortSignal): void {
  const paragraphs = view.document.getElementsByTagName('p');
  let seen = paragraphs.length;
  const again = (): void => {
    if (signal.aborted || paragraphs.length <= seen) return;
    seen = paragraphs.length;
    look();
  };
  for (const ms of LATER) view.setTimeout(again, ms);
  view.addEventListener('load', again, { signal });
}
