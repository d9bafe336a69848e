import { element } from './element.ts';

/** A labelled switch of an extension page. It says what is wanted; what holds is shown when it has been written. */
export function toggle(
  id: string,
  label: string,
  on: boolean,
  want: (on: boolean) => void,
  { disabled = false, hint = '' }: { disabled?: boolean; hint?: string } = {},
): HTMLLabelElement {
  const described = hint ? `${id}-hint` : undefined;
  const input = element('input', { id, type: 'checkbox', role: 'switch', 'aria-labelledby': `${id}-label`, 'aria-describedby': described, checked: on, disabled, change: () => want(input.checked) });
  const words = element('span', {}, element('span', { id: `${id}-label` }, label), hint ? element('small', { id: described }, hint) : null);
  return element('label', { class: 'switch' }, words, input);
}
