import type { Change } from '../../highlights/edits.ts';
import { type Color, COLORS, type Highlight } from '../../highlights/highlight.ts';
import { element } from '../element.ts';
import { word } from '../words.ts';
import type { Entry } from './shelf.ts';
import { whenTyped } from './when-typed.ts';

export type DetailActions = {
  change: (entry: Entry, change: Change) => void;
  remove: (entry: Entry) => void;
  open: (entry: Entry) => void;
  /** Narrows the list to its page. */
  only: (entry: Entry) => void;
  close: () => void;
  copy: (text: string) => void;
};

/** Everything of one highlight, to be read and changed; what is typed is handed on a moment later. */
export function detail(entry: Entry, names: Record<Color, string>, { change, remove, open, only, close, copy }: DetailActions): Node[] {
  const { page, highlight } = entry;
  const { selectors, note, tags, color, created, updated, lost } = highlight;
  const noteField = element('textarea', { id: 'note', rows: 5, dir: 'auto' });
  noteField.value = note;
  whenTyped(noteField, (value) => change(entry, { note: value.trim() }));
  const tagsField = element('input', { id: 'tags', dir: 'auto', list: 'known-tags' });
  tagsField.value = tags.join(', ');
  whenTyped(tagsField, (value) => change(entry, { tags: tagsOf(value) }));
  return [
    element('button', { id: 'close', class: 'plain', 'aria-label': word('library_close'), title: word('library_close'), click: close }, '×'),
    element('h2', { dir: 'auto' }, page.title || page.url || word('library_untitled')),
    element('button', { id: 'only-page', class: 'plain', click: () => only(entry) }, word('library_only_page')),
    lost && element('p', { class: 'lost' }, word('marks_lost')),
    element('blockquote', { class: color, dir: 'auto' }, selectors.quote.exact),
    element('div', { class: 'swatches', role: 'group', 'aria-label': word('library_color') }, ...COLORS.map((name) => swatch(name, names[name], highlight, () => change(entry, { color: name })))),
    element('label', { for: 'note' }, word('bar_note')),
    noteField,
    element('label', { for: 'tags' }, word('bar_tags')),
    tagsField,
    element('p', { class: 'soft' }, word('library_dates', new Date(created).toLocaleString(), new Date(updated).toLocaleString())),
    element(
      'div',
      { class: 'row' },
      element('button', { id: 'open', class: 'main', disabled: !page.url, click: () => open(entry) }, word('library_open')),
      element('button', { id: 'copy-text', click: () => copy(selectors.quote.exact) }, word('bar_copy')),
      element('button', { id: 'delete', click: () => remove(entry) }, word('marks_delete')),
    ),
  ].filter((node) => node instanceof Node);
}

const swatch = (name: Color, label: string, { color }: Highlight, click: () => void): HTMLElement =>
  element('button', { id: `color-${name}`, class: `swatch ${name}`, title: label, 'aria-label': label, 'aria-pressed': String(name === color), click }, 'A');

const tagsOf = (typed: string): string[] => [...new Set(typed.split(/[,;、،，]/).map((tag) => tag.trim().replace(/^#/, '')).filter((tag) => tag))];
