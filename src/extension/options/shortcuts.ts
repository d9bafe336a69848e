import browser from 'webextension-polyfill';
import type { Commands } from 'webextension-polyfill';
import { element } from '../element.ts';
import { word } from '../words.ts';

/** The shortcuts as they are set, and the way to where the browser lets them be changed. */
export function shortcuts(commands: Commands.Command[]): Node[] {
  const rows = commands.map(({ description, shortcut }) =>
    element('li', { class: 'site' }, element('span', {}, description || word('options_open_popup')), shortcut ? element('kbd', {}, shortcut) : element('span', { class: 'soft' }, word('options_no_shortcut'))),
  );
  return [
    element('h2', {}, word('options_shortcuts')),
    element('ul', { class: 'card rows' }, ...rows),
    element('div', {}, element('button', { id: 'change-shortcuts', click: () => void openShortcuts() }, word('options_change_shortcuts'))),
  ];
}

/** Firefox opens its own dialog; Chrome and Edge have a page, at an address only an extension may open. */
async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
