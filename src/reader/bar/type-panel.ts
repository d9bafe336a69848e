import { columnsOf } from '../language.ts';
import type { Label } from '../labels.ts';
import { FONTS, RANGES, type ReaderSettings, SETTINGS } from '../settings.ts';
import { THEMES, themeValue } from '../themes/themes.ts';
import type { Room } from '../room.ts';
import { togglePanel } from './toggle-panel.ts';

const NUMBERS = {
  size: 'size',
  width: 'width',
  lineHeight: 'line_height',
  paragraphSpacing: 'paragraph_spacing',
  letterSpacing: 'letter_spacing',
  wordSpacing: 'word_spacing',
} as const satisfies Partial<Record<keyof typeof RANGES, Label>>;

/** The panel of themes and type. Every change shows at once. */
export function addTypePanel(room: Room): void {
  const { make, labels, uiLang, settings, change, options } = room;
  const shows: ((settings: ReaderSettings) => void)[] = [];
  const says: ((settings: ReaderSettings, number: Intl.NumberFormat) => void)[] = [];

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

  const numberOf = (name: keyof typeof NUMBERS): HTMLElement => {
    const input = make('input', { type: 'range', name, ...RANGES[name] });
    const output = make('output');
    input.addEventListener('input', () => change({ [name]: input.valueAsNumber }));
    shows.push((current) => (input.value = String(current[name])));
    says.push((current, number) => (output.value = number.format(current[name])));
    return make('label', { class: 'number' }, make('span', {}, labels[NUMBERS[name]]), input, output);
  };

  const check = (name: 'hyphens' | 'pages' | 'beginnings' | 'vertical'): HTMLElement => {
    const input = make('input', { type: 'checkbox', name });
    input.addEventListener('change', () => change({ [name]: input.checked }));
    shows.push((current) => (input.checked = current[name]));
    return make('label', { class: 'check' }, input, make('span', {}, labels[name]));
  };
  const toggle = (label: 'always' | 'this_site', { on, set }: { on: boolean; set: (on: boolean) => void }): HTMLElement => {
    const input = make('input', { type: 'checkbox', name: label, checked: on });
    input.addEventListener('change', () => set(input.checked));
    return make('label', { class: 'check' }, input, make('span', {}, labels[label]));
  };
  const css = make('textarea', { name: 'css', rows: 6, spellcheck: 'false', autocapitalize: 'off', dir: 'ltr', 'aria-label': labels.own_css, 'aria-describedby': 'own-hint', placeholder: 'p { text-indent: 1em }' });
  css.addEventListener('input', () => change({ css: css.value }));
  shows.push((current) => {
    if (css.value !== current.css) css.value = current.css;
  });
  const reset = make('button', { type: 'button', class: 'plain' }, labels.reset);
  const element = make(
    'section',
    { class: 'panel type-panel', id: 'type-panel', popover: 'auto', 'aria-label': labels.type },
    choice('theme', ['auto', ...THEMES], labels.theme),
    choice('font', FONTS, labels.font),
    make('div', { class: 'numbers' }, ...(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map(numberOf)),
    choice('align', ['start', 'justify'], labels.align),
    check('hyphens'),
    check('beginnings'),
    check('pages'),
    ...(columnsOf(room.lang) ? [check('vertical')] : []),
    ...(options.thisSite ? [toggle('this_site', options.thisSite)] : []),
    ...(options.always ? [toggle('always', options.always)] : []),
    make('details', { class: 'own' }, make('summary', {}, labels.own_css), css, make('p', { class: 'soft', id: 'own-hint' }, labels.own_css_hint)),
    reset,
  );

  reset.addEventListener('click', () => {
    const { voices, rate, pause, keys, css } = settings(); // not of the look, or written by hand
    change({ ...SETTINGS, voices, rate, pause, keys, css });
  });
  let number: Intl.NumberFormat | null = null; // made when the panel opens: it takes its time
  const sayNumbers = (): void => {
    number ??= new Intl.NumberFormat(uiLang, { maximumFractionDigits: 2 });
    for (const say of says) say(settings(), number);
  };
  element.addEventListener('beforetoggle', sayNumbers);
  room.onSettings((current) => {
    for (const show of shows) show(current);
    if (number) sayNumbers();
  });
  room.addTool({ icon: 'type', label: 'type', panel: element });
  room.addKey({ key: 't', label: 'type', press: () => togglePanel(element) });
  const grow = (by: number): void => change({ size: Math.min(RANGES.size.max, Math.max(RANGES.size.min, settings().size + by)) });
  room.addKey({ key: '+', label: 'larger', press: () => grow(RANGES.size.step) });
  room.addKey({ key: '-', label: 'smaller', press: () => grow(-RANGES.size.step) });
  room.addKey({
    key: 'd',
    label: 'next_theme',
    press: () => change({ theme: THEMES[(THEMES.findIndex((theme) => theme === settings().theme) + 1) % THEMES.length] ?? SETTINGS.theme }),
  });
}
