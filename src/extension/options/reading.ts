import type { Act } from '../act.ts';
import { element } from '../element.ts';
import { askBackground } from '../messages.ts';
import type { Settings } from '../storage/kept.ts';
import { toggle } from '../switch.ts';
import { word } from '../words.ts';

/** What is seen of the extension while reading. */
export function reading({ badge, selectionBar, wholeWords }: Settings, act: Act): Node[] {
  return [
    element('h2', {}, word('options_reading')),
    element(
      'div',
      { class: 'card rows' },
      toggle('badge', word('options_badge'), badge, (on) => act(async () => askBackground('changeSettings', { badge: on }))),
      toggle('selection-bar', word('options_selection_bar'), selectionBar, (on) => act(async () => askBackground('changeSettings', { selectionBar: on })), {
        hint: word('options_selection_bar_hint'),
      }),
      toggle('whole-words', word('options_whole_words'), wholeWords, (on) => act(async () => askBackground('changeSettings', { wholeWords: on }))),
    ),
    element('p', { class: 'soft' }, word('options_reader_hint')),
  ];
}
