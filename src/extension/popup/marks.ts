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
    element('ul', { class: 'card' }, ...state.marks.map((mark) => item(mark, tabId, state.hasSelection, act))),
  ];
}

function item({ id, text, color, place, note }: Mark, tabId: number, hasSelection: boolean, act: Act): HTMLElement {
  const jump = element(
    'button',
    { id: `jump-${id}`, class: `passage ${color}`, disabled: place === 'lost', title: place === 'lost' ? undefined : word('marks_jump'), click: () => act(async () => ask(tabId, 'jumpToHighlight', id)) },
    element('span', {}, element('bdi', {}, text)),
  );
  const remove = element(
    'button',
    { id: `delete-${id}`, class: 'plain', 'aria-label': `${word('marks_delete')}: ${text}`, click: () => act(async () => ask(tabId, 'deleteHighlight', id)) },
    word('marks_delete'),
  );
  const stray = place === 'doubtful' ? confirm(id, tabId, act) : place === 'lost' ? attach(id, tabId, hasSelection, act) : null;
  const doubt = place === 'found' ? null : element('span', { class: 'soft' }, word(place === 'lost' ? 'marks_lost' : 'marks_doubtful'));
  return element('li', { class: 'entry mark' }, element('div', {}, jump, note ? element('span', { class: 'soft' }, element('bdi', {}, note)) : null, doubt, stray), remove);
}

const confirm = (id: string, tabId: number, act: Act): HTMLElement =>
  element('button', { id: `confirm-${id}`, class: 'plain', click: () => act(async () => ask(tabId, 'confirmHighlight', id)) }, word('marks_confirm'));

const attach = (id: string, tabId: number, hasSelection: boolean, act: Act): HTMLElement =>
  element(
    'button',
    { id: `attach-${id}`, class: 'plain', disabled: !hasSelection, title: hasSelection ? undefined : word('marks_attach_hint'), click: () => act(async () => ask(tabId, 'attachHighlight', id)) },
    word('marks_attach'),
  );
