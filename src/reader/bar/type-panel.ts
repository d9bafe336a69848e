import { columnsOf } from '../language.ts';
import type { Label } from '../labels.ts';
import { FONTS, RANGES, type ReaderSettings, SETTINGS } from '../settings.ts';
import { THEMES, themeValue } from '../themes/themes.ts';
import type { Room } from '../room.ts';

const NUMBERS = {
  size: 'size',
  width: 'width',
  lineHeight: 'line_height',
  paragraphSpacing: 'paragraph_spacing',
  letterSpacing: 'letter_spacing',
} as const satisfies Partial<Record<keyof typeof RANGES, Label>>;

/** The panel of themes and type. Every change shows at once. */
export function addTypePanel(room: Room): void {
  const { make, labels, uiLang, settings, change, options } = room;
  const shows: ((settings: ReaderSettings) => void)[] = [];

  const choice = <K extends 'theme' | 'font' | 'align'>(name: K, values: readonly ReaderSettings[K][], legend: string): HTMLElement => {
    const options = values.map((value) => {
      const input = make('input', { type: 'radio', name, value });
      input.addEventListener('change', () => change({ [name]: value }));
      shows.push((current) => (input.checked = current[name] === value));
      const label = make('label', { class: 'option', [`data-${name}`]: value }, input, make('span', {}, labels[`${name}_${value}` as Label]));
      const theme = THEMES.find((each) => each === value);
      if (theme) {
        label.style.setProperty('--swatch', themeValue(theme, 'ground'));
        label.style.setProperty('--swatch-ink', themeValue(theme, 'ink'));
      }
      return label;
    });
    return make('fieldset', { class: `choice choice-${name}` }, make('legend', {}, legend), ...options);
  };

  const number = (name: keyof typeof NUMBERS): HTMLElement => {
    const input = make('input', { type: 'range', name, ...RANGES[name] });
    const output = make('output');
    input.addEventListener('input', () => change({ [name]: input.valueAsNumber }));
    shows.push((current) => {
      input.value = String(current[name]);
      output.value = new Intl.NumberFormat(uiLang, { maximumFractionDigits: 2 }).format(current[name]);
    });
    return make('label', { class: 'number' }, make('span', {}, labels[NUMBERS[name]]), input, output);
  };

  const hyphens = make('input', { type: 'checkbox', name: 'hyphens' });
  hyphens.addEventListener('change', () => change({ hyphens: hyphens.checked }));
  shows.push((current) => (hyphens.checked = current.hyphens));

  const columns = make('input', { type: 'checkbox', name: 'vertical' });
  columns.addEventListener('change', () => change({ vertical: columns.checked }));
  shows.push((current) => (columns.checked = current.vertical));
  const vertical = make('label', { class: 'check' }, columns, make('span', {}, labels.vertical));
  const toggle = (label: 'always' | 'this_site', { on, set }: { on: boolean; set: (on: boolean) => void }): HTMLElement => {
    const input = make('input', { type: 'checkbox', name: label, checked: on });
    input.addEventListener('change', () => set(input.checked));
    return make('label', { class: 'check' }, input, make('span', {}, labels[label]));
  };
  const reset = make('button', { type: 'button', class: 'plain' }, labels.reset);
  const element = make(
    'section',
    { class: 'panel type-panel', id: 'type-panel', popover: 'auto', 'aria-label': labels.type },
    choice('theme', ['auto', ...THEMES], labels.theme),
    choice('font', FONTS, labels.font),
    make('div', { class: 'numbers' }, ...(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map(number)),
    choice('align', ['start', 'justify'], labels.align),
    make('label', { class: 'check' }, hyphens, make('span', {}, labels.hyphens)),
    ...(columnsOf(room.lang) ? [vertical] : []),
    ...(options.thisSite ? [toggle('this_site', options.thisSite)] : []),
    ...(options.always ? [toggle('always', options.always)] : []),
    reset,
  );

  reset.addEventListener('click', () => {
    const { voices, rate, pause } = settings();
    change({ ...SETTINGS, voices, rate, pause });
  });
  room.onSettings((current) => {
    for (const show of shows) show(current);
  });
  room.addTool({ icon: 'type', label: 'type', panel: element });
  room.addKey({ key: 't', label: 'type', press: () => element.togglePopover() });
  const grow = (by: number): void => change({ size: Math.min(RANGES.size.max, Math.max(RANGES.size.min, settings().size + by)) });
  room.addKey({ key: '+', label: 'larger', press: () => grow(RANGES.size.step) });
  room.addKey({ key: '-', label: 'smaller', press: () => grow(-RANGES.size.step) });
  room.addKey({
    key: 'd',
    label: 'next_theme',
    press: () => change({ theme: THEMES[(THEMES.findIndex((theme) => theme === settings().theme) + 1) % THEMES.length] ?? SETTINGS.theme }),
  });
}
