import { PART } from '../article/block.ts';

/** What is clutter carries this; its value is the kind. Nothing is ever removed. */
export const ATTRIBUTE = 'data-quietpage';
/** Set beside it while a hidden thing is looked at where it stands. */
export const PEEK = 'data-quietpage-peek';

// Paper is a page as well: what is hidden on screen is hidden in print.
// An empty box keeps its place in the layout, without room: a loader that waits until it comes into view must not wait for ever.
// A part that is shown again is text as before, also where a page hides every element that no script has defined.
const STYLE = `${PART} { display: inline !important; visibility: inherit !important; opacity: 1 !important; }
[${ATTRIBUTE}]:not([${PEEK}], [${ATTRIBUTE}="empty"]) { display: none !important; }
[${ATTRIBUTE}="empty"]:not([${PEEK}]) { visibility: hidden !important; overflow: hidden !important; aspect-ratio: auto !important;
  height: 0 !important; min-height: 0 !important; margin-block: 0 !important; padding-block: 0 !important; border-block-width: 0 !important; }
[${PEEK}] { outline: 2px dashed CanvasText !important; outline-offset: 2px !important; }`;

/** Adopts our style sheet: constructed, so no part of the page and not subject to its content security policy. Answers its removal. */
export function adoptStyle(document: Document): () => void {
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet || !document.adoptedStyleSheets) return () => undefined;
  const sheet = new Sheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
