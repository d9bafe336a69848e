import { type Color, COLORS } from '../../highlights/highlight.ts';
import { element } from '../element.ts';
import { count, word } from '../words.ts';
import { monthChart } from './chart.ts';
import type { countUp, Filter } from './filter.ts';

/** Where there is room the filters stand beside the list and are always open. */
const isWide = matchMedia('(min-width: 901px)');
isWide.addEventListener('change', ({ matches }) => {
  for (const filters of document.querySelectorAll<HTMLDetailsElement>('#filters')) filters.open = matches;
});

const LISTED = 200; // sites or tags offered; the others are found by searching

/** What the library may be narrowed to, and how it came about. */
export function side(counts: ReturnType<typeof countUp>, filter: Filter, pageTitle: string, names: Record<Color, string>, fields: HTMLElement, narrow: (to: Partial<Filter>) => void): Node[] {
  const choice = (name: 'tag' | 'site', label: string, all: [string, number][]): Node[] => {
    const select = element('select', { id: name, change: ({ target }) => narrow({ [name]: (target as HTMLSelectElement).value }) }, element('option', { value: '' }, word('library_all')));
    for (const [value, times] of all.slice(0, LISTED)) select.append(element('option', { value, selected: value === filter[name] }, `${value} (${count(times)})`));
    return [element('label', { for: name }, label), select];
  };
  const date = (name: 'from' | 'to', label: string): Node[] => [
    element('label', { for: name }, label),
    element('input', { id: name, type: 'date', value: filter[name], change: ({ target }) => narrow({ [name]: (target as HTMLInputElement).value }) }),
  ];
  const colors = COLORS.map((color) =>
    element(
      'button',
      {
        id: `only-${color}`,
        class: `swatch ${color}`,
        title: names[color],
        'aria-label': names[color],
        'aria-pressed': String(filter.colors.includes(color)),
        click: () => narrow({ colors: filter.colors.includes(color) ? filter.colors.filter((other) => other !== color) : [...filter.colors, color] }),
      },
      'A',
    ),
  );
  const page = filter.page && element('button', { id: 'all-pages', dir: 'auto', click: () => narrow({ page: '' }) }, `× ${pageTitle || filter.page}`);
  const filters = element(
    'details',
    { id: 'filters', open: isWide.matches },
    element('summary', {}, word('library_filters')),
    page,
    element('div', { class: 'swatches', role: 'group', 'aria-label': word('library_color') }, ...colors),
    fields,
    ...choice('tag', word('library_tag'), counts.tags),
    ...choice('site', word('library_site'), counts.sites),
    ...date('from', word('library_from')),
    ...date('to', word('library_to')),
    element('label', { class: 'check' }, element('input', { id: 'lost-only', type: 'checkbox', checked: filter.lostOnly, change: ({ target }) => narrow({ lostOnly: (target as HTMLInputElement).checked }) }), word('library_lost_only')),
    monthChart(counts.months),
  );
  return [filters, element('datalist', { id: 'known-tags' }, ...counts.tags.slice(0, LISTED).map(([value]) => element('option', { value })))];
}
