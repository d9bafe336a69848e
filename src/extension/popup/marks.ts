import { element } from '../element.ts';
import { ask, type Mark } from '../messages.ts';
import { count, word } from '../words.ts';
import type { Act } from '../act.ts';
import type { Shown } from './shown.ts';

/** The page's highlights: those with a place can be gone to, the others are listed with their text all the same. */
export function marks({ tabId, state }: Shown, act: Act): Node[] {
  if (state.marks.length === 0) return [];
  return [
    element('h2', {}, word('marks'), ' ', element('span', { class: 'count' }, count(state.marks.length))),
    element('ul', { class: 'card' }, ...state.marks.map((mark) => item(mark, tabId, act))),
  ];
}

function item({ id, text, place }: Mark, tabId: number, act: Act): HTMLElement {
  const jump = element(
    'button',
    { id: `jump-${id}`, class: 'passage', dir: 'auto', disabled: place === 'lost', title: place === 'lost' ? undefined : word('marks_jump'), click: () => act(async () => ask(tabId, 'jumpToHighlight', id)) },
    element('span', {}, text),
  );
  const remove = element(
    'button',
    { id: `delete-${id}`, class: 'plain', 'aria-label': `${word('marks_delete')}: ${text}`, click: () => act(async () => ask(tabId, 'deleteHighlight', id)) },
    word('marks_delete'),
  );
  const doubt = place === 'found' ? null : element('span', { class: 'soft' }, word(place === 'lost' ? 'marks_lost' : 'marks_doubtful'));
  return element('li', { class: 'entry mark' }, element('div', {}, jump, doubt), remove);
}
