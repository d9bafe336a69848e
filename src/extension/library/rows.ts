import { element } from '../element.ts';
import { count, word } from '../words.ts';
import { type Entry, siteOf } from './shelf.ts';
import type { Row } from './virtual-list.ts';

const HEAD = 52; // CSS pixels of a page's line
const PASSAGE = 104; // CSS pixels of a passage: three lines of text and one of what belongs to it

/** The entries as rows: a line for each page, then its passages. */
export function rowsOf(entries: Entry[]): Row[] {
  const rows: Row[] = [];
  let key: string | null = null;
  for (const entry of entries) {
    if (entry.key !== key) rows.push({ id: `page:${entry.key}`, height: HEAD, make: () => head(entry), isChoice: false });
    key = entry.key;
    rows.push({ id: idOf(entry), height: PASSAGE, make: () => passage(entry), isChoice: true });
  }
  return rows;
}

/** Highlights of two pages may bear the same id: a file may have brought them. */
export const idOf = ({ key, highlight }: Entry): string => `${highlight.id}@${key}`;

const head = ({ page }: Entry): HTMLElement =>
  element('div', { class: 'head' }, element('strong', { dir: 'auto' }, page.title || page.url || word('library_untitled')), element('span', { class: 'soft' }, siteOf(page)));

function passage({ highlight: { selectors, note, tags, color, created, lost } }: Entry): HTMLElement {
  const about = [
    lost && element('span', { class: 'lost' }, word('marks_lost')),
    element('time', {}, new Date(created).toLocaleDateString()),
    note && element('span', { class: 'noted', dir: 'auto' }, note),
    ...tags.map((tag) => element('span', { class: 'tag', dir: 'auto' }, `#${tag}`)),
  ];
  return element('div', { class: `passage ${color}` }, element('p', { dir: 'auto' }, selectors.quote.exact), element('div', { class: 'about' }, ...about));
}

/** What the list says of itself: how many of how many. */
export const sumOf = (shown: Entry[], all: number): string => {
  let pages = 0;
  for (let at = 0; at < shown.length; at++) if (shown[at]?.key !== shown[at - 1]?.key) pages++;
  return word('library_sum', count(shown.length), count(all), count(pages));
};
