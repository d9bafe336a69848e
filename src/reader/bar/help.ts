import type { Room } from '../room.ts';

/** The page of shortcuts, on '?'. Comes last: it lists what the other parts have added. */
export function addHelp(room: Room): void {
  const { make, labels, shortcuts } = room;
  const list = make('dl', { class: 'keys' });
  const panel = make('section', { class: 'panel', id: 'help-panel', popover: 'auto', 'aria-label': labels.shortcuts, tabindex: 0 }, make('h2', {}, labels.shortcuts), list);
  room.addKey({ key: '?', label: 'shortcuts', press: () => panel.togglePopover() });
  room.addTool({ icon: 'help', label: 'shortcuts', panel });
  for (const { key, label } of [...shortcuts, { key: 'Esc', label: 'close' as const }]) {
    list.append(make('div', {}, make('dt', {}, make('kbd', {}, NAMES[key] ?? key)), make('dd', {}, labels[label])));
  }
}

const NAMES: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', ' ': '␣' };
