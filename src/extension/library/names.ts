import { type Color, COLORS } from '../../highlights/highlight.ts';
import { element } from '../element.ts';
import { askBackground } from '../messages.ts';
import { word } from '../words.ts';

/** Fields for the user's own names of the colours; left empty, ours hold. */
export function colorFields(own: Record<Color, string>, names: Record<Color, string>, attempt: (job: Promise<unknown>) => void): HTMLElement {
  const fields = COLORS.map((color) => {
    const field = element('input', {
      id: `name-${color}`,
      value: own[color],
      placeholder: names[color],
      'aria-label': names[color],
      dir: 'auto',
      change: () => attempt(askBackground('changeSettings', { colorNames: { ...own, [color]: field.value.trim() } })),
    });
    return element('div', { class: `named ${color}` }, field);
  });
  return element('details', { id: 'color-names' }, element('summary', {}, word('library_names')), ...fields);
}
