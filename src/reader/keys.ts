import type { Shortcut } from './room.ts';

/** Presses the shortcut of a key event, if there is one and nothing is being typed or chosen. Returns whether there was. */
export function press(shortcuts: readonly Shortcut[], event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return false;
  const target = event.composedPath()[0];
  if (target instanceof HTMLElement && target.matches('select, textarea, input:not([type=range], [type=radio], [type=checkbox])')) return false;
  const shortcut = shortcuts.find(({ key }) => key === event.key);
  if (!shortcut) return false;
  event.preventDefault();
  shortcut.press();
  return true;
}
