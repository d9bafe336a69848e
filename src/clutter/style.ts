import { PART } from '../article/block.ts';

/** What is clutter carries this; its value is the kind. Nothing is ever removed. */
export const ATTRIBUTE = 'data-quietpage';
/** Set beside it while a hidden thing is looked at where it stands. */
export const PEEK = 'data-quietpage-peek';

// Paper is a page as well: what is hidden on screen is hidden in print.
// An empty box keeps its place in the layout, without room: a loader that waits until it comes into view must not wait for ever.
// A part that is shown again is text as before, also where a page hides every element that no script has defined.
// In a layer, since what is important there goes before whatever a page calls important outside of one.
const STYLE = `@layer quietpage { ${PART} { display: inline !important; visibility: inherit !important; opacity: 1 !important; }
[${ATTRIBUTE}]:not([${PEEK}], [${ATTRIBUTE}="empty"]) { display: none !important; }
[${ATTRIBUTE}="empty"]:not([${PEEK}]) { visibility: hidden !important; overflow: hidden !important; aspect-ratio: auto !important;
  height: 0 !important; min-height: 0 !important; margin-block: 0 !important; padding-block: 0 !important; border-block-width: 0 !important; }
[${PEEK}] { outline: 2px dashed CanvasText !important; outline-offset: 2px !important; } }`;

/** Our style sheet in a document. */
export type Adopted = {
  /** Adopts it once more where the page has put its own sheets in the place of all. */
  keep: () => void;
  undo: () => void;
};

/** Adopts our style sheet: constructed, so no part of the page and not subject to its content security policy. */
export function adoptStyle(document: Document): Adopted {
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet || !document.adoptedStyleSheets) return { keep: () => undefined, undo: () => undefined };
  const sheet = new Sheet();
  sheet.replaceSync(STYLE);
  const keep = (): void => {
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  keep();
  return {
    keep,
    undo() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}
