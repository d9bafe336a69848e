import { element } from '../element.ts';
import { count, word, type Word } from '../words.ts';
import type { Shown } from './shown.ts';
import type { Obstacle } from './tab.ts';

const WHY: Record<Obstacle, Word> = {
  coming: 'popup_waiting',
  own: 'cannot_own',
  browser: 'cannot_browser',
  unnamed: 'cannot_unnamed',
  file: 'cannot_file',
  pdf: 'cannot_pdf',
  document: 'cannot_document',
  closed: 'cannot_closed',
};

/** What the page is, and how much of it is hidden. */
export function head({ state, settings, site }: Shown): Node[] {
  const host = state.host === 'file:' ? word('head_file') : state.host;
  const hidden = state.ledger.filter(({ shown }) => !shown).length;
  const line = (): string => {
    if (!settings.cleaning) return word('head_off_everywhere');
    if (!site.cleaning) return word('head_off_here');
    if (!state.article && !state.cleaning) return word('head_no_article');
    return hidden === 0 ? word('head_nothing') : word('head_hidden');
  };
  return [
    element('h1', { title: state.title }, element('bdi', {}, state.title || host)),
    element('p', { class: 'soft host' }, host),
    element(
      'p',
      { class: 'summary', role: 'status' },
      state.cleaning && hidden > 0 && element('strong', {}, count(hidden)),
      element('span', {}, line()),
    ),
  ];
}

/** Why nothing can be done here, or not yet. */
export function hindrance({ title, obstacle }: { title: string; obstacle: Obstacle }): Node[] {
  const isFinal = obstacle !== 'coming';
  return [
    element('h1', { title }, element('bdi', {}, title || 'Quietpage')),
    element('p', { class: 'notice' }, isFinal && element('strong', {}, word('cannot')), isFinal && ' ', word(WHY[obstacle])),
  ];
}
