import { icon, type Icon } from '../icon.ts';
import type { Label } from '../labels.ts';
import type { Room } from '../room.ts';
import { RANGES } from '../settings.ts';
import type { Player } from './player.ts';
import { primary } from './voices.ts';

export type PlayerBar = { open: () => void; close: () => void; isOpen: () => boolean; show: (speaking: boolean) => void };

/** The strip at the foot of the view while someone listens. */
export function makePlayerBar(room: Room, player: Player, { voices, stop }: { voices: () => SpeechSynthesisVoice[]; stop: () => void }): PlayerBar {
  const { document, make, labels, lang, settings, change } = room;
  const button = (name: Icon, label: Label, press: () => void): HTMLButtonElement => {
    const made = make('button', { type: 'button', class: 'tool', 'aria-label': labels[label], title: labels[label] }, icon(document, name));
    made.addEventListener('click', press);
    return made;
  };
  const play = button('play', 'listen', () => (player.isSpeaking() ? player.rest() : player.play()));
  const range = (name: 'rate' | 'pause', label: Label): HTMLElement => {
    const input = make('input', { type: 'range', ...RANGES[name] });
    input.addEventListener('change', () => {
      change({ [name]: input.valueAsNumber });
      if (player.isSpeaking()) player.play();
    });
    room.onSettings((now) => (input.value = String(now[name])));
    return make('label', { class: 'manner' }, make('span', {}, labels[label]), input);
  };
  const select = make('select', { 'aria-label': labels.voice });
  select.addEventListener('change', () => {
    change({ voices: { ...settings().voices, [primary(lang)]: select.value } });
    if (player.isSpeaking()) player.play();
  });
  const element = make(
    'section',
    { class: 'player', 'aria-label': labels.listen, hidden: true },
    button('previous', 'previous_sentence', () => player.skip(-1)),
    play,
    button('next', 'next_sentence', () => player.skip(1)),
    range('rate', 'rate'),
    range('pause', 'pause'),
    select,
    button('stop', 'stop', stop),
  );
  room.dialog.append(element);
  return {
    isOpen: () => !element.hidden,
    open() {
      if (!element.hidden) return;
      element.hidden = false;
      select.replaceChildren(...voices().map(({ voiceURI, name }) => make('option', { value: voiceURI, selected: voiceURI === settings().voices[primary(lang)] }, name)));
    },
    close() {
      if (element.matches(':focus-within')) room.dialog.querySelector<HTMLElement>('.tool-listen')?.focus();
      element.hidden = true;
    },
    show(speaking) {
      play.replaceChildren(icon(document, speaking ? 'pause' : 'play'));
      const words = labels[speaking ? 'rest' : 'listen'];
      play.setAttribute('aria-label', words);
      play.title = words;
    },
  };
}
