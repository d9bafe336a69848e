/** The place the reader stands in: a modal dialog in a closed shadow root. */
export type Stage = {
  shadow: ShadowRoot;
  dialog: HTMLDialogElement;
  /** Shows the dialog in the top layer; the page beneath is inert to keyboard, pointer, find-in-page and screen readers from then on. */
  open(): void;
  /** Takes everything away; focus and scroll position are as they were. */
  close(): void;
};

const HOST = 'quietpage-reader';

/** Beneath a modal dialog only the page's scrollbar is still seen; hiding it moves no content the way `overflow` would. On paper there is no beneath. */
const PAGE_BENEATH = `html { scrollbar-width: none !important }
@media print { html > :not(${HOST}) { display: none !important } }`;

/** The page's own handlers on document and body must not act on what happens in the reader. */
const KEPT_IN = (
  'keydown keyup keypress click auxclick dblclick contextmenu mousedown mouseup mousemove mouseover mouseout pointerdown pointerup pointermove ' +
  'pointerover pointerout touchstart touchend touchmove wheel focusin focusout input change beforeinput copy cut paste selectstart dragstart drop'
).split(' ');

/** Prepares the stage, not yet open. The host hangs beside `body`, so nothing that counts or rebuilds the page's content meets it. */
export function setStage(document: Document, sheets: CSSStyleSheet[]): Stage {
  const host = document.createElement(HOST);
  const shadow = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('dialog');
  dialog.className = 'reader';
  shadow.adoptedStyleSheets = sheets;
  shadow.append(dialog);
  for (const type of KEPT_IN) host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

  const view = document.defaultView;
  const beneath = new CSSStyleSheet();
  beneath.replaceSync(PAGE_BENEATH);
  const scroll = { left: 0, top: 0 };

  const put = (): void => {
    document.documentElement.append(host);
    dialog.showModal();
  };
  const last = { top: 0, left: 0 }; // what is out of the document has forgotten its own
  dialog.addEventListener('scroll', () => Object.assign(last, { top: dialog.scrollTop, left: dialog.scrollLeft }), { passive: true });
  // A page that rebuilds itself may sweep the host away; the reader stays where its reader was.
  const keeper = new MutationObserver(() => {
    if (host.isConnected) return;
    const at = { ...last };
    dialog.close();
    put();
    dialog.scrollTo({ ...at, behavior: 'instant' });
  });

  return {
    shadow,
    dialog,
    open() {
      scroll.left = view?.scrollX ?? 0;
      scroll.top = view?.scrollY ?? 0;
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, beneath];
      put();
      keeper.observe(document, { childList: true });
      keeper.observe(document.documentElement, { childList: true });
    },
    close() {
      keeper.disconnect();
      dialog.close();
      host.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== beneath);
      view?.scrollTo({ ...scroll, behavior: 'instant' });
    },
  };
}
