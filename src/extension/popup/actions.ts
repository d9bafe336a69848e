import { element } from '../element.ts';
import { ask } from '../messages.ts';
import { word } from '../words.ts';
import type { Act } from '../act.ts';
import type { Shown } from './shown.ts';

/** The two things most often wanted. */
export function actions({ tabId, state }: Shown, act: Act): Node[] {
  const { article, readerOpen, hasSelection } = state;
  const reader = element(
    'button',
    { id: 'reader', class: article ? 'main' : undefined, click: () => act(async () => ask(tabId, 'setReader', !readerOpen)) },
    word(readerOpen ? 'popup_reader_close' : 'popup_reader_open'),
  );
  const save = element(
    'button',
    { id: 'save', disabled: !hasSelection, 'aria-describedby': hasSelection ? undefined : 'save-hint', click: () => act(async () => ask(tabId, 'saveHighlight')) },
    word('highlight_save'),
  );
  return [element('div', { class: 'row' }, reader, save), ...(hasSelection ? [] : [element('p', { id: 'save-hint', class: 'soft' }, word('highlight_hint'))])];
}
