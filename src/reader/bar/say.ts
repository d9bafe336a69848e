import type { Make } from '../make.ts';

const SEEN = 2_600; // ms; long enough for a short sentence

/** A line of words at the foot of the view, told to screen readers as well. */
export function makeVoice(make: Make, view: Window): { element: HTMLElement; say: (words: string) => void } {
  const element = make('p', { class: 'said', role: 'status' });
  let timer = 0;
  return {
    element,
    say(words) {
      view.clearTimeout(timer);
      element.textContent = words;
      timer = view.setTimeout(() => (element.textContent = ''), SEEN);
    },
  };
}
