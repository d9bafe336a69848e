import { showBar } from '../../highlights/bar.ts';
import type { BarState } from '../../highlights/bar-tools.ts';
import { difference } from '../../highlights/edits.ts';
import type { Color } from '../../highlights/highlight.ts';
import { highlightAt } from '../../highlights/paint.ts';
import { isSameRange, type SelectedBy, watchSelection } from '../../highlights/selection.ts';
import { rangeOfUnit, unitAround, type UnitKind } from '../../highlights/unit.ts';
import { colorNames } from '../color-names.ts';
import type { Word } from '../words.ts';
import { tools } from './in-page.ts';
import type { Marks } from './marks.ts';
import { notice } from './notice.ts';
import type { Placed } from './painting.ts';
import { shieldKeys } from './shield-keys.ts';

type Offered = { marks: Marks; placed: () => Placed[]; failed: (error: unknown) => void; names: Record<Color, string> };

/** The bar of one text, until undone; `open` shows it at a highlight, with the keyboard's focus in it, `hide` closes the one that is open. */
export type Offer = { open(id: string): void; hide(): void; undo(): void };

const BAR = 'quietpage-bar';
const REST = 450; // ms the pointer rests on a highlight before its bar comes
const FIELDS = 'input, select, textarea, video, audio, [contenteditable]'; // have a use of their own for the pointer
const PRESSED = `a, button, summary, ${FIELDS}`; // have a use of their own for a press
const WHOLE: Record<Exclude<UnitKind, 'picture'>, Word> = { table: 'bar_whole_table', code: 'bar_whole_code', formula: 'bar_whole_formula' };

/** A small bar at every selection, to save it, and at every highlight that is pointed at, to change it. */
export function offerBar(page: Document, { marks, placed, failed, names }: Offered, shadowRoot?: ShadowRoot): Offer {
  const { word } = tools();
  const colors = colorNames(names, word);
  const labels = {
    bar: word('bar'), colors, note: word('bar_note'), tags: word('bar_tags'), save: word('bar_save'), copy: word('bar_copy'), delete: word('marks_delete'),
    moved: word('bar_moved'), confirm: word('bar_confirm'),
  };
  const heard = new AbortController();
  let close: (() => void) | null = null;
  let openFor: string | null = null;
  let offered: Range | null = null; // the selection that the open bar is for
  const told = (job: Promise<unknown>): void => void job.catch(failed);

  const closed = (): void => {
    close = null;
    openFor = null;
    offered = null;
  };
  const isInBar = (): boolean => (shadowRoot ?? page).activeElement?.matches(BAR) === true;
  const onCopyFailed = (): void => notice(word('read_copy_failed'));
  let saving = false; // what is being saved is still selected, but not offered again
  const save = (...what: Parameters<Marks['save']>): void => {
    saving = true;
    const job = marks.save(...what).then((why) => why && notice(word(why)));
    told(job.finally(() => (saving = false)));
  };
  const offerSave = (range: Range, by: SelectedBy): void => {
    if (saving || (offered && isSameRange(offered, range))) return;
    const isElsewhere = shadowRoot !== undefined && range.startContainer.getRootNode() !== shadowRoot; // on the page beneath
    if (isElsewhere || !marks.canSave(range)) {
      close?.();
      return;
    }
    const focus = isInBar(); // entered while the selection still grew: the bar for all of it is entered, too
    close?.();
    offered = range;
    const unit = unitAround(range);
    const text = (!shadowRoot && page.getSelection()?.toString()) || range.toString(); // without what is hidden
    const whole = unit && unit.kind !== 'picture' && { label: word(WHOLE[unit.kind]), onUnit: (choice: BarState) => save(choice, rangeOfUnit(unit), true) };
    close = showBar({ document: page, range, labels, text, by, focus, shield: shieldKeys, onClose: closed, onCopyFailed, ...(whole && { unit: whole }), onSave: (choice) => save(choice, range) });
  };
  const offerChange = ({ highlight, range, doubtful }: Placed, focus = false): void => {
    if (openFor === highlight.id && !focus) return;
    close?.();
    const { id } = highlight;
    close = showBar({
      document: page, range, labels, highlight, focus, shield: shieldKeys,
      text: highlight.selectors.quote.exact,
      ...(doubtful && { onConfirm: () => told(marks.confirm(id)) }),
      onSave: (choice) => told(marks.change(id, difference(highlight, choice))),
      onDelete: () => told(marks.remove(id).then(() => notice(word('bar_deleted')))),
      onClose: closed,
      onCopyFailed,
    });
    openFor = id;
  };

  // A note that is being written takes the selection away; the bar stays.
  const unselected = (): void => {
    if (openFor === null && !isInBar()) close?.();
  };
  const undoWatch = watchSelection(page, { onSelect: offerSave, onClear: unselected }, shadowRoot ? { shadowRoot } : {});
  const at = ({ clientX, clientY, target }: MouseEvent, controls: string): Placed | null => {
    const isControl = target instanceof Element && target.closest(controls) !== null;
    return isControl || page.getSelection()?.isCollapsed === false ? null : highlightAt(placed(), clientX, clientY);
  };
  const on = (type: string, hear: (event: MouseEvent) => void): void =>
    (shadowRoot ?? page).addEventListener(type, (event) => hear(event as MouseEvent), { signal: heard.signal, passive: true });
  let rest: ReturnType<typeof setTimeout> | undefined;
  on('click', (event) => {
    const found = at(event, PRESSED);
    if (found) offerChange(found);
  });
  on('mousemove', (event) => {
    clearTimeout(rest);
    if (event.buttons !== 0 || placed().length === 0) return;
    rest = setTimeout(() => {
      const found = at(event, FIELDS);
      if (found && (!close || (openFor !== null && !isInBar()))) offerChange(found);
    }, REST);
  });
  (shadowRoot ?? page).addEventListener('keydown', (event) => takeBack(event as KeyboardEvent, marks, failed), { signal: heard.signal });

  return {
    open(id) {
      const found = placed().find(({ highlight }) => highlight.id === id);
      if (found) offerChange(found, true);
    },
    hide: () => close?.(),
    undo() {
      heard.abort();
      clearTimeout(rest);
      undoWatch();
      close?.();
    },
  };
}

/** Ctrl+Z and Ctrl+Shift+Z, where they are not the page's own: in no field, and only after something was done here. */
function takeBack(event: KeyboardEvent, marks: Marks, failed: (error: unknown) => void): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z' || event.defaultPrevented) return;
  if (event.composedPath().some((target) => target instanceof Element && target.matches('input, textarea, select, [contenteditable]:not([contenteditable="false" i])'))) return;
  void (event.shiftKey ? marks.redo() : marks.undo()).catch(failed);
}
