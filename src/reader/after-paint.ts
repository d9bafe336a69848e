const UNSEEN = 250; // ms after which it goes on though no frame is drawn, in a tab that is not shown

/** Calls back once what is there now has been drawn, or soon after where nothing is drawn. Returns the undoing. */
export function afterPaint(view: Window, then: () => void): () => void {
  let frame = 0;
  const end = (): void => {
    view.cancelAnimationFrame(frame);
    view.clearTimeout(timer);
  };
  const done = (): void => {
    end();
    then();
  };
  const timer = view.setTimeout(done, UNSEEN);
  frame = view.requestAnimationFrame(() => (frame = view.requestAnimationFrame(done)));
  return end;
}
