import type { Label } from '../labels.ts';
import { FONTS, RANGES, type ReaderSettings, SETTINGS } from '../settings.ts';
import { THEMES, themeValue } from '../themes/themes.ts';
import type { BarOptions } from './bar.ts';

const NUMBERS = {
  size: 'size',
  width: 'width',
  lineHeight: 'line_height',
  paragraphSpacing: 'paragraph_spacing',
  letterSpacing: 'letter_spacing',
} as const satisfies Partial<Record<keyof typeof RANGES, Label>>;

/** The panel of themes and type. Every change shows at once; `show` brings the controls to settings changed elsewhere. */
export function makeTypePanel({ make, labels, uiLang, settings, change }: BarOptions): { element: HTMLElement; show: (settings: ReaderSettings) => void } {
  const shows: ((settings: ReaderSettings) => void)[] = [];
  const set = (part: Partial<ReaderSettings>): void => change({ ...settings(), ...part });

  const choice = <K extends 'theme' | 'font' | 'align'>(name: K, values: readonly ReaderSettings[K][], legend: string): HTMLElement => {
    const options = values.map((value) => {
      const input = make('input', { type: 'radio', name, value });
      input.addEventListener('change', () => set({ [name]: value }));
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
    input.addEventListener('input', () => set({ [name]: input.valueAsNumber }));
    shows.push((current) => {
      input.value = String(current[name]);
      output.value = new Intl.NumberFormat(uiLang, { maximumFractionDigits: 2 }).format(current[name]);
    });
    return make('label', { class: 'number' }, make('span', {}, labels[NUMBERS[name]]), input, output);
  };

  const hyphens = make('input', { type: 'checkbox', name: 'hyphens' });
  hyphens.addEventListener('change', () => set({ hyphens: hyphens.checked }));
  shows.push((current) => (hyphens.checked = current.hyphens));

  const reset = make('button', { type: 'button', class: 'plain' }, labels.reset);
  const element = make(
    'section',
    { class: 'panel type-panel', id: 'type-panel', popover: 'auto', 'aria-label': labels.type },
    choice('theme', ['auto', ...THEMES], labels.theme),
    choice('font', FONTS, labels.font),
    make('div', { class: 'numbers' }, ...(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map(number)),
    choice('align', ['start', 'justify'], labels.align),
    make('label', { class: 'check' }, hyphens, make('span', {}, labels.hyphens)),
    reset,
  );

  const show = (current: ReaderSettings): void => {
    for (const each of shows) each(current);
  };
  reset.addEventListener('click', () => {
    const { voices, rate, pause } = settings();
    change({ ...SETTINGS, voices, rate, pause });
  });
  element.addEventListener('change', () => show(settings()));
  element.addEventListener('input', () => show(settings()));
  element.addEventListener('click', () => show(settings()));
  show(settings());
  return { element, show };
}
