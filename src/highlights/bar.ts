import barStyle from './bar.css?inline';
import { type BarActions, type BarLabels, type BarState, barTools } from './bar-tools.ts';
import type { Color } from './highlight.ts';
import { paint } from './paint.ts';
import type { SelectedBy } from './selection.ts';

export type BarOptions = BarActions & {
  document: Document;
  /** The selected or highlighted passage the bar stands at; followed while the page scrolls. */
  range: Range;
  labels: BarLabels;
  /** What is copied; the range's own text where it is not given. */
  text?: string;
  /** What the passage has already; without it the bar is for a mere selection. */
  highlight?: BarState;
  /** Where the bar may not stand: after a touch it leaves the space above to the system's own menu. */
  by?: SelectedBy;
  /** Called once, however the bar went away. */
  onClose?: () => void;
  /** Keeps keys that are meant for a closed root from the page, until aborted; handlers inside hear them. */
  shield?: (root: ShadowRoot, signal: AbortSignal) => void;
  /** Moves the keyboard's focus into the bar, and back where it was when it closes. */
  focus?: boolean;
};

/**
 * A small bar at a passage, in the top layer, its insides out of the page's reach. Escape, a press elsewhere and what ends its
 * task close it; what was typed is saved then, as in any book of notes. Arrow keys move between buttons.
 * @returns closes it, and saves what was typed; doing it twice does no harm
 */
export function showBar({ document, range, labels, text = range.toString(), highlight, by = 'mouse', onClose, shield, focus = false, ...actions }: BarOptions): () => void {
  const before = document.activeElement;
  const host = document.createElement('quietpage-bar');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(barStyle);
  root.adoptedStyleSheets = [sheet];
  const stop = new AbortController();
  const { signal } = stop;
  const close = (): void => {
    if (signal.aborted) return;
    stop.abort();
    unpaint();
    const hadFocus = root.activeElement !== null;
    host.remove();
    if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    onClose?.();
  };
  let unpaint = (): void => undefined;
  // What a new note is about is no longer selected while it is written.
  const writing = (color: Color | null): void => {
    unpaint();
    unpaint = color && !highlight ? paint(document, [{ range, color }]) : () => undefined;
  };
  const { bar, keep } = barTools({ document, labels, highlight: highlight ?? null, text, actions, close, grown: () => place(), writing });
  const leave = (): void => {
    if (signal.aborted) return;
    close();
    keep();
  };
  root.append(bar);
  bar.addEventListener('keydown', (event) => moveFocus(event, root, bar));
  // What is typed here is no shortcut of the page's.
  for (const type of ['keydown', 'keypress', 'keyup', 'input', 'paste', 'copy', 'cut']) host.addEventListener(type, (event) => event.stopPropagation());
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // It ends the bar alone, not what the bar stands over.
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  // Whoever selected by keyboard goes into the bar by keyboard; Escape leaves the key to the page again.
  const enter = (event: KeyboardEvent): void => {
    if (by !== 'keyboard' || event.key !== 'Tab' || event.shiftKey || root.activeElement) return;
    event.preventDefault();
    bar.querySelector('button')?.focus({ preventScroll: true });
  };
  // What is shielded comes to the document no more.
  const home = homeOf(range, document);
  for (const tree of new Set([document, home.getRootNode(), root])) {
    tree.addEventListener('keydown', (event) => escape(event as KeyboardEvent), { capture: true, signal });
    tree.addEventListener('keydown', (event) => enter(event as KeyboardEvent), { capture: true, signal });
  }
  document.addEventListener('pointerdown', (event) => !isOn(bar, event) && leave(), { capture: true, signal });
  const place = (): void => standAt(bar, range, by);
  document.addEventListener('scroll', place, { capture: true, passive: true, signal });
  document.defaultView?.addEventListener('resize', place, { signal });
  document.defaultView?.addEventListener('pagehide', leave, { signal });
  shield?.(root, signal);
  home.append(host);
  host.popover = 'manual';
  host.showPopover();
  place();
  if (focus) bar.querySelector('button')?.focus({ preventScroll: true });
  return leave;
}

/** By place: in a closed shadow root, such as the reader's, an event does not say what it is about. */
function isOn(bar: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = bar.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

/** A modal dialog makes everything outside it inert: a bar for its text must stand inside. */
function homeOf(range: Range, document: Document): Element {
  const node = range.commonAncestorContainer;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest('dialog[open]') ?? document.documentElement;
}

const GAP = 8; // CSS pixels between passage and bar, and between bar and window
const HANDLE = 28; // CSS pixels below a touch selection taken by its handles

function standAt(bar: HTMLElement, range: Range, by: SelectedBy): void {
  const rects = range.getClientRects();
  const [first, last] = [rects[0] ?? range.getBoundingClientRect(), rects[rects.length - 1] ?? range.getBoundingClientRect()];
  const { clientWidth, clientHeight } = bar.ownerDocument.documentElement;
  const { offsetWidth, offsetHeight } = bar;
  const above = first.top - offsetHeight - GAP;
  const below = last.bottom + GAP + (by === 'touch' ? HANDLE : 0);
  const isAbove = by !== 'touch' && above >= GAP;
  const top = isAbove ? above : below;
  const middle = isAbove ? first.left + first.width / 2 : last.left + last.width / 2;
  bar.style.left = `${Math.max(GAP, Math.min(middle - offsetWidth / 2, clientWidth - offsetWidth - GAP))}px`;
  bar.style.top = `${Math.max(GAP, Math.min(top, clientHeight - offsetHeight - GAP))}px`;
}

function moveFocus(event: KeyboardEvent, root: ShadowRoot, bar: HTMLElement): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>('.row button')];
  const at = buttons.findIndex((button) => button === root.activeElement);
  if (!step || at < 0) return;
  buttons.at((at + step) % buttons.length)?.focus();
  event.preventDefault();
}
