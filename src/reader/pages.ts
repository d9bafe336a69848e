import { firstInView } from './first-in-view.ts';
import type { Placed } from './flow.ts';
import { columnsOf } from './language.ts';
import type { Room } from './room.ts';
import type { ReaderSettings } from './settings.ts';

const GAP = 48; // least pixels between two columns; half of it is the margin at either side
const LINE = 96; // pixels from where the view begins; what ends before it has been read
const HALF_EM = 0.5;

/** Lays the article out in pages as wide as the view, of one column or as many as fit, and turns them by key, wheel and swipe. */
export function setPages({ view, dialog, root, lang, flow, make, settings, onSettings, onClose }: Room): void {
  const tail = make('div', { class: 'tail' }); // what scrolls is as long as its last page, even where that is half empty
  dialog.append(tail);
  let column = 0; // width in pixels that its reader asks for
  let fitted = 0; // width of the view that the pages were last made for
  const fit = (): void => {
    if (!flow.isPaged()) return;
    const width = (fitted = dialog.clientWidth);
    const beside = Math.max(1, Math.floor(width / (column + GAP)));
    dialog.style.setProperty('--gap', `${Math.max(GAP, width / beside - column)}px`);
    dialog.style.setProperty('--columns', String(beside));
  };
  const count = (): number => Math.max(1, Math.ceil((flow.position() + Math.max(...Array.from(root.parentElement?.children ?? [], (each) => flow.endOf(each))) - GAP) / flow.length()));
  const measure = (): void => {
    fit();
    if (flow.isPaged()) tail.style.insetInlineStart = `${count() * flow.length() - 1}px`;
  };
  let reading: Placed | null = null; // what the page began with when it was turned to
  const isShown = (thing: Placed): boolean => flow.startOf(thing) >= 0 && flow.startOf(thing) < flow.length();
  const note = (): void => {
    if (!flow.isPaged()) reading = null;
    else if (!reading || !isShown(reading)) reading = flow.position() > 0 ? firstInView(root, flow) : null;
  };
  const measureAgain = (): void => {
    measure();
    if (reading && flow.isPaged()) flow.scrollBy(flow.startOf(reading));
  };
  const { dir } = dialog;
  const show = ({ pages, vertical, width, size }: ReaderSettings, isOnPaper = false): void => {
    const isOn = pages && !isOnPaper && !(vertical && columnsOf(lang));
    column = width * HALF_EM * size;
    const turns = isOn !== flow.isPaged() && flow.position() > 0;
    const place = turns ? Array.from(root.querySelectorAll('[data-block]')).find((each) => flow.endOf(each) > LINE) : null;
    dialog.dir = isOn ? root.dir : dir; // a view scrolls only the way its own direction runs
    if (isOn) dialog.dataset['pages'] = root.dir;
    else delete dialog.dataset['pages'];
    measureAgain();
    if (place) flow.goTo(place);
  };
  onSettings((now) => show(now));
  const printed = new AbortController();
  view.addEventListener('beforeprint', () => show(settings(), true), printed); // sheets are pages of their own
  view.addEventListener('afterprint', () => show(settings()), printed);
  const sizes = new ResizeObserver(measureAgain);
  for (const each of [dialog, root]) sizes.observe(each);

  const turn = (by: number): void => {
    measure();
    const page = Math.min(count() - 1, Math.max(0, Math.round(flow.position() / flow.length()) + by));
    flow.scrollBy(page * flow.length() - flow.position());
    if (by !== 0) reading = null;
    note();
  };
  const way = root.dir === 'rtl' ? -1 : 1;
  const turns: Record<string, number> = { PageDown: 1, ' ': 1, ArrowRight: way, ArrowDown: 1, PageUp: -1, ArrowLeft: -way, ArrowUp: -1, Home: -1e6, End: 1e6 };
  dialog.addEventListener('keydown', (event) => {
    const by = turns[event.key];
    if (by === undefined || !flow.isPaged() || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.target as Element).matches('button, input, select, textarea, summary, .panel, .scroll, pre')) return;
    event.preventDefault();
    turn(event.shiftKey && event.key === ' ' ? -1 : by);
  });
  let turned = 0;
  dialog.addEventListener(
    'wheel',
    (event) => {
      if (!flow.isPaged() || event.ctrlKey || (event.target as Element).closest('.panel, .scroll, pre')) return;
      event.preventDefault();
      const far = Math.abs(event.deltaY) > Math.abs(event.deltaX) ? event.deltaY : event.deltaX * way;
      if (Math.abs(far) < 4 || event.timeStamp - turned < 250) return; // ms; one turn for one movement of the wheel
      turned = event.timeStamp;
      turn(Math.sign(far));
    },
    { passive: false },
  );
  // A swipe, or a found word, may end between two pages; what ends after the view has another size is measured again first.
  const settle = (): void => {
    if (flow.length() !== fitted) return;
    if (flow.isPaged() && Math.abs(flow.position() % flow.length()) > 1) turn(0);
    else note();
  };
  dialog.addEventListener('scrollend', settle);
  onClose(() => {
    sizes.disconnect();
    printed.abort();
  });
}
