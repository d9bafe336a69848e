import { KINDS, type Kind } from '../../clutter/verdict.ts';
import { element } from '../element.ts';
import { KIND_WORDS } from '../kinds.ts';
import { ask, type Entry } from '../messages.ts';
import { count, reasonOf, word } from '../words.ts';
import type { Act } from '../act.ts';
import type { Shown } from './shown.ts';

/** What is hidden, by kind, with its reason; each can be looked at and shown again. */
export function ledger({ tabId, state, site }: Shown, act: Act): Node[] {
  if (state.ledger.length === 0) return [];
  const folds = KINDS.flatMap((kind) => {
    const entries = state.ledger.filter((entry) => entry.kind === kind);
    return entries.length === 0 ? [] : [fold(kind, entries, site.kinds.includes(kind), tabId, act)];
  });
  return [element('h2', {}, word('ledger')), element('div', { class: 'card folds' }, ...folds)];
}

function fold(kind: Kind, entries: Entry[], isSpared: boolean, tabId: number, act: Act): HTMLElement {
  const hidden = entries.filter(({ shown }) => !shown);
  const [first] = entries;
  const name = word(KIND_WORDS[kind]);
  return element(
    'details',
    { id: `kind-${kind}` },
    element('summary', {}, element('span', {}, name), element('span', { class: 'count' }, count(hidden.length))),
    element('ul', {}, ...entries.map((entry) => item(entry, isSpared, tabId, act))),
    first &&
      element(
        'button',
        { id: `all-${kind}`, class: 'plain', click: () => act(async () => ask(tabId, 'setShown', first.id, 'kind', !isSpared)) },
        word(isSpared ? 'ledger_hide_kind' : 'ledger_show_kind', name),
      ),
  );
}

function item(entry: Entry, isKindSpared: boolean, tabId: number, act: Act): HTMLElement {
  const { id, snippet, shown, peeking } = entry;
  const what = snippet || word('ledger_no_text');
  const peek = element(
    'button',
    {
      id: `peek-${id}`,
      class: 'plain',
      'aria-pressed': String(peeking),
      'aria-label': `${word('ledger_peek')}: ${what}`,
      click: () => act(async () => ask(tabId, 'setPeek', id, !peeking)),
    },
    word('ledger_peek'),
  );
  const show = element(
    'button',
    {
      id: `show-${id}`,
      class: 'plain',
      'aria-label': `${word(shown ? 'ledger_hide' : 'ledger_show')}: ${what}`,
      click: () => act(async () => ask(tabId, 'setShown', id, 'one', !shown)),
    },
    word(shown ? 'ledger_hide' : 'ledger_show'),
  );
  return element(
    'li',
    { class: shown ? 'entry shown' : 'entry' },
    element('p', { class: 'snippet', title: what }, element('bdi', {}, what)),
    element('p', { class: 'soft' }, shown ? word('ledger_shown') : reasonOf(entry)),
    element('div', { class: 'row' }, !shown && peek, !isKindSpared && show),
  );
}
