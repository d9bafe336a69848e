import type { Room, Shortcut } from './room.ts';

/** Presses the shortcut of a key event, if there is one and nothing is being typed or chosen. Returns whether there was. */
export function press({ shortcuts, keyOf }: Pick<Room, 'shortcuts' | 'keyOf'>, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return false;
  const target = event.composedPath()[0];
  if (target instanceof HTMLElement && target.matches('select, textarea, input:not([type=range], [type=radio], [type=checkbox])')) return false;
  const shortcut = shortcuts.find((each) => keyOf(each) === event.key);
  if (!shortcut) return false;
  event.preventDefault();
  shortcut.press();
  return true;
}

/** The key of a shortcut under settings. */
export const keyUnder = (keys: Record<string, string>, { key, label }: Pick<Shortcut, 'key' | 'label'>): string => keys[label] ?? key;
