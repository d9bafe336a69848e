import type { Room, Shortcut } from './room.ts';

/** Ctrl+A, or Command+A, selects the article and none of the controls, wherever the focus is; otherwise it would need a caret in the text. Returns whether that was pressed. */
export function selectAll(sheet: HTMLElement, event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== 'a' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || isTyping(event)) return false;
  event.preventDefault();
  sheet.ownerDocument.getSelection()?.selectAllChildren(sheet);
  return true;
}

/** Presses the shortcut of a key event, if there is one and nothing is being typed or chosen. Returns whether there was. */
export function press({ shortcuts, keyOf }: Pick<Room, 'shortcuts' | 'keyOf'>, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return false;
  if (isTyping(event)) return false;
  const shortcut = shortcuts.find((each) => keyOf(each) === event.key);
  if (!shortcut) return false;
  event.preventDefault();
  shortcut.press();
  return true;
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && target.matches('select, textarea, input:not([type=range], [type=radio], [type=checkbox])');
}

/** The key of a shortcut under settings. */
export const keyUnder = (keys: Record<string, string>, { key, label }: Pick<Shortcut, 'key' | 'label'>): string => keys[label] ?? key;
