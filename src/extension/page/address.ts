const LOOK = 1_000; // ms; only where the browser does not say by itself that the address has changed

/** Calls back whenever the address changes without a new document. */
export function watchAddress(changed: (url: string) => void, view: Window, signal: AbortSignal): void {
  let known = view.location.href;
  const look = (): void => {
    const { href } = view.location;
    if (href === known) return;
    known = href;
    changed(href);
  };
  const { navigation } = view as { navigation?: unknown };
  // Where there is none, an element or a frame of that name is found in its place.
  if (navigation instanceof EventTarget && !(navigation instanceof Element)) {
    navigation.addEventListener('navigatesuccess', look, { signal });
    return;
  }
  for (const type of ['popstate', 'hashchange', 'pageshow']) view.addEventListener(type, look, { signal });
  const timer = view.setInterval(() => view.document.hidden || look(), LOOK);
  signal.addEventListener('abort', () => view.clearInterval(timer));
}
