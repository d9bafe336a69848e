import { fill } from '../labels.ts';
import type { Room, Shortcut } from '../room.ts';
import { isKey } from '../settings.ts';
import { togglePanel } from './toggle-panel.ts';

/** The page of shortcuts, on '?', where each can be given another key. Comes last: it lists what the other parts have added. */
export function addHelp(room: Room): void {
  const { make, labels, shortcuts, settings, change, keyOf, say } = room;
  const list = make('dl', { class: 'keys' });
  const reset = make('button', { type: 'button', class: 'plain' }, labels.reset_keys);
  reset.addEventListener('click', () => change({ keys: {} }));
  const panel = make(
    'section',
    { class: 'panel help-panel', id: 'help-panel', popover: 'auto', 'aria-label': labels.shortcuts, tabindex: 0 },
    make('h2', {}, labels.shortcuts),
    make('p', { class: 'soft' }, labels.change_key_hint),
    list,
    reset,
  );
  room.addKey({ key: '?', label: 'shortcuts', press: () => togglePanel(panel) });
  room.addTool({ icon: 'help', label: 'shortcuts', panel });

  const waitFor = (shortcut: Shortcut, button: HTMLButtonElement): void => {
    button.textContent = labels.press_key;
    const heard = new AbortController();
    const show = (): void => {
      heard.abort();
      button.textContent = keyOf(shortcut);
    };
    button.addEventListener('blur', show, heard);
    button.addEventListener(
      'keydown',
      (event) => {
        if (['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'Tab'].includes(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        const { key } = event;
        const other = shortcuts.find((each) => each !== shortcut && keyOf(each) === key);
        if (other) say(fill(labels.key_taken, { key, action: labels[other.label] }));
        else if (isKey(key)) change({ keys: { ...settings().keys, [shortcut.label]: key } });
        show();
      },
      heard,
    );
  };
  for (const shortcut of shortcuts) {
    const button = make('button', { type: 'button', class: 'key' });
    button.addEventListener('click', () => waitFor(shortcut, button));
    room.onSettings(() => {
      button.textContent = keyOf(shortcut);
      button.setAttribute('aria-label', fill(labels.change_key, { key: keyOf(shortcut), action: labels[shortcut.label] }));
    });
    list.append(make('div', {}, make('dt', {}, button), make('dd', {}, labels[shortcut.label])));
  }
  list.append(make('div', {}, make('dt', {}, make('kbd', {}, 'Esc')), make('dd', {}, labels.close)));
}
