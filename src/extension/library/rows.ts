import { element } from '../element.ts';
import { count, word } from '../words.ts';
import { type Entry, siteOf } from './shelf.ts';
import type { Rows } from './virtual-list.ts';

const HEAD = 52; // CSS pixels of a page's line
const PASSAGE = 40; // CSS pixels of a passage besides its text: what belongs to it, and the space round it
const LINE = 20.5; // CSS pixels of a line of text
const MOST = 3; // lines of text; the whole of it stands beside the list
const SAMPLE = 'Nobody had oiled it since the spring, said the keeper, who had asked for oil in March.';
const SPARE = 1.07; // other texts have wider letters than the sample
const WIDE = 0x2e80; // the first code of the scripts whose letters are wide

let known = 0;

/** CSS pixels of a letter in the list's own font, about; of a wide one twice as many. */
function unit(): number {
  const pen = known ? null : document.createElement('canvas').getContext('2d');
  if (pen) {
    pen.font = getComputedStyle(document.body).font;
    known = (pen.measureText(SAMPLE).width / SAMPLE.length) * SPARE;
  }
  return known;
}

/** The entries as rows: a line for each page, then its passages, as high as their text is likely to need. `width`: CSS pixels there are for text. */
export function rowsOf(entries: Entry[], width: number): Rows<Entry> {
  // Numbers only: a hundred thousand rows are laid out anew at each letter of a search.
  const entryOf = new Uint32Array(entries.length * 2);
  const tops = new Float64Array(entries.length * 2 + 1);
  const isHead = new Uint8Array(entries.length * 2);
  let length = 0;
  let key: string | null = null;
  for (const [at, entry] of entries.entries()) {
    if (entry.key !== key) {
      [entryOf[length], isHead[length]] = [at, 1];
      tops[length + 1] = (tops[length] ?? 0) + HEAD;
      length++;
    }
    key = entry.key;
    entryOf[length] = at;
    tops[length + 1] = (tops[length] ?? 0) + PASSAGE + LINE * linesOf(entry, width);
    length++;
  }
  const entryAt = (row: number): Entry | undefined => entries[entryOf[row] ?? 0];
  return {
    length,
    tops,
    choices: entries.length,
    numberOf: (row) => (entryOf[row] ?? 0) + 1,
    choiceAt: (row) => (row < 0 || row >= length || isHead[row] ? null : (entryAt(row) ?? null)),
    placeOf: (entry) => entryOf.subarray(0, length).findIndex((_, row) => !isHead[row] && isSame(entryAt(row), entry)),
    make(row) {
      const entry = entryAt(row);
      return entry ? (isHead[row] ? head(entry) : passage(entry, linesOf(entry, width))) : element('div');
    },
  };
}

function linesOf({ highlight: { selectors } }: Entry, width: number): number {
  const { exact } = selectors.quote;
  const long = exact.length * (exact.charCodeAt(0) >= WIDE ? unit() * 2 : unit());
  return Math.max(1, Math.min(MOST, Math.ceil(long / Math.max(width, unit()))));
}

/** Whether two are of the same highlight. Highlights of two pages may bear the same id: a file may have brought them. */
export const isSame = (one: Entry | null | undefined, other: Entry | null): boolean => one?.highlight.id === other?.highlight.id && one?.key === other?.key;

const head = ({ page }: Entry): HTMLElement =>
  element('div', { class: 'head' }, element('strong', { dir: 'auto' }, page.title || page.url || word('library_untitled')), element('span', { class: 'soft', dir: 'ltr' }, siteOf(page)));

function passage({ highlight: { selectors, note, tags, color, created, lost } }: Entry, lines: number): HTMLElement {
  const about = [
    lost && element('span', { class: 'lost' }, word('marks_lost')),
    element('time', {}, new Date(created).toLocaleDateString()),
    note && element('span', { class: 'noted', dir: 'auto' }, note),
    ...tags.map((tag) => element('span', { class: 'tag', dir: 'auto' }, `#${tag}`)),
  ];
  return element('div', { class: `passage ${color}`, style: `--lines: ${lines}` }, element('p', { dir: 'auto' }, selectors.quote.exact), element('div', { class: 'about' }, ...about));
}

/** What the list says of itself: how many of how many. */
export const sumOf = (shown: Entry[], all: number): string => {
  const pages = new Set(shown.map(({ key }) => key));
  return word('library_sum', count(shown.length), count(all), count(pages.size));
};
