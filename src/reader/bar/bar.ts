import { icon, type Icon } from '../icon.ts';
import type { ReaderLabels } from '../labels.ts';
import type { Make } from '../make.ts';
import type { ReaderSettings } from '../settings.ts';
import { makeTypePanel } from './type-panel.ts';

/** What the bar's controls work on. */
export type BarOptions = {
  document: Document;
  make: Make;
  labels: ReaderLabels;
  uiLang: string;
  settings: () => ReaderSettings;
  change: (settings: ReaderSettings) => void;
  close: () => void;
};

/** The strip of controls over the article, and the panels they open. */
export function makeBar(options: BarOptions): { element: HTMLElement; show: (settings: ReaderSettings) => void } {
  const { make, labels, close } = options;
  const type = makeTypePanel(options);
  const out = button(options, 'close', labels.close);
  out.addEventListener('click', close);
  const element = make(
    'div',
    { class: 'bar', role: 'toolbar', 'aria-label': labels.tools },
    make('div', { class: 'tools' }, button(options, 'type', labels.type, { popovertarget: 'type-panel' }), out),
    type.element,
  );
  return { element, show: type.show };
}

function button({ document, make }: BarOptions, name: Icon, label: string, attributes: Record<string, string> = {}): HTMLButtonElement {
  return make('button', { type: 'button', class: `tool tool-${name}`, 'aria-label': label, title: label, ...attributes }, icon(document, name));
}
