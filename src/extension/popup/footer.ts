import browser from 'webextension-polyfill';
import type { Commands } from 'webextension-polyfill';
import { element } from '../element.ts';
import { word, type Word } from '../words.ts';

const NAMES: Record<string, Word> = { reader: 'shortcut_reader', highlight: 'shortcut_highlight', cleaning: 'shortcut_cleaning' };

/** The way to the options, and the shortcuts as they are set. */
export function footer(commands: Commands.Command[]): Node[] {
  const hints = commands.flatMap(({ name, shortcut }) => {
    const what = NAMES[name ?? ''];
    return what && shortcut ? [element('span', {}, word(what), ' ', element('kbd', {}, shortcut))] : [];
  });
  const options = element('button', { id: 'options', class: 'plain', click: () => void browser.runtime.openOptionsPage().then(() => window.close()) }, word('options'));
  const library = element('button', { id: 'library', class: 'plain', click: () => void browser.tabs.create({ url: browser.runtime.getURL('src/extension/library/library.html') }).then(() => window.close()) }, word('options_library'));
  return [hints.length > 0 ? element('p', { class: 'soft hints' }, ...hints) : null, library, options].filter((node) => node !== null);
}
