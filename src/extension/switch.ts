import { element } from './element.ts';

/** A labelled switch of an extension page. It says what is wanted; what holds is shown when it has been written. */
export function toggle(id: string, label: string, on: boolean, want: (on: boolean) => void, disabled = false): HTMLLabelElement {
  const input = element('input', { id, type: 'checkbox', role: 'switch', checked: on, disabled, change: () => want(input.checked) });
  return element('label', { class: 'switch' }, element('span', {}, label), input);
}
