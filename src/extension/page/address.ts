const LOOK = 1_000; // ms; only where the browser does not say by itself that the address has changed

/** Calls back whenever the address changes without a new document. Returns its undoing. */
export function watchAddress(changed: (url: string) => void, view: Window = window): () => void {
  let known = view.location.href;
  const heard = new AbortController();
  const look = (): void => {
    const { href } = view.location;
    if (href === known) return;
    known = href;
    changed(href);
  };
  view.addEventListener('popstate', look, heard);
  view.addEventListener('hashchange', look, heard);
  view.addEventListener('pageshow', look, heard);
  const { navigation } = view as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('navigatesuccess', look, heard);
  const timer = navigation ? undefined : view.setInterval(() => view.document.hidden || look(), LOOK);
  return () => {
    heard.abort();
    view.clearInterval(timer);
  };
}
