/** What is clutter carries this; its value is the kind. Nothing is ever removed. */
export const ATTRIBUTE = 'data-quietpage';
/** Set beside it while a hidden thing is looked at where it stands. */
export const PEEK = 'data-quietpage-peek';

// Paper is a page as well: what is hidden on screen is hidden in print.
const STYLE = `[${ATTRIBUTE}]:not([${PEEK}]) { display: none !important; }
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
