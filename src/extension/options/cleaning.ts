import { KINDS } from '../../clutter/verdict.ts';
import type { Act } from '../act.ts';
import { element } from '../element.ts';
import { KIND_WORDS, KIND_HINTS } from '../kinds.ts';
import { askBackground } from '../messages.ts';
import type { Settings } from '../storage/kept.ts';
import { toggle } from '../switch.ts';
import { word } from '../words.ts';

/** Cleaning, everywhere and by kind. */
export function cleaning({ cleaning, kinds }: Settings, act: Act): Node[] {
  const everywhere = toggle('everywhere', word('clean_everywhere'), cleaning, (on) => act(async () => askBackground('changeSettings', { cleaning: on })));
  const each = KINDS.map((kind) =>
    toggle(`kind-${kind}`, word(KIND_WORDS[kind]), kinds[kind], (on) => act(async () => askBackground('changeSettings', { kinds: { [kind]: on } })), {
      disabled: !cleaning,
      hint: word(KIND_HINTS[kind]),
    }),
  );
  return [
    element('h2', {}, word('options_cleaning')),
    element('div', { class: 'card' }, everywhere),
    element('h3', {}, word('options_kinds')),
    element('div', { class: 'card rows' }, ...each),
  ];
}
