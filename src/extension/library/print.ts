import { element } from '../element.ts';
import { type Entry } from './shelf.ts';
import { pagesOf } from './take-out.ts';

/** Prints entries, all of them, not only those on the screen. */
export function printEntries(entries: Entry[]): void {
  const sheet = element(
    'div',
    { class: 'print' },
    ...pagesOf(entries).map(({ title, url, highlights }) =>
      element(
        'section',
        {},
        element('h2', { dir: 'auto' }, title || url),
        element('p', { class: 'soft' }, url),
        ...highlights.map(({ selectors, note, tags, color }) =>
          element('div', { class: 'printed' }, element('blockquote', { class: color, dir: 'auto' }, selectors.quote.exact), note && element('p', { dir: 'auto' }, note), tags.length > 0 && element('p', { class: 'soft' }, tags.map((tag) => `#${tag}`).join(' '))),
        ),
      ),
    ),
  );
  document.body.append(sheet);
  addEventListener('afterprint', () => sheet.remove(), { once: true });
  print();
}
