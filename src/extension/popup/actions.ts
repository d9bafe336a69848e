import { element } from '../element.ts';
import { ask } from '../messages.ts';
import { word } from '../words.ts';
import type { Act, Shown } from './shown.ts';

/** The two things most often wanted. */
export function actions({ tabId, state }: Shown, act: Act): Node[] {
  const { readerOpen, hasSelection } = state;
  const reader = element(
    'button',
    { id: 'reader', class: 'main', click: () => act(async () => ask(tabId, 'setReader', !readerOpen)) },
    word(readerOpen ? 'reader_close' : 'reader_open'),
  );
  const save = element(
    'button',
    { id: 'save', disabled: !hasSelection, 'aria-describedby': hasSelection ? undefined : 'save-hint', click: () => act(async () => ask(tabId, 'saveHighlight')) },
    word('highlight_save'),
  );
  return [element('div', { class: 'row' }, reader, save), ...(hasSelection ? [] : [element('p', { id: 'save-hint', class: 'soft' }, word('highlight_hint'))])];
}
