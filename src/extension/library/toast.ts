import { element } from '../element.ts';

const READING = 10_000; // ms

export type Toast = { root: HTMLElement; say(text: string, action?: { label: string; act: () => void }): void; clear(): void };

/** One line that tells what was done, for ten seconds, with a button that takes it back. */
export function startToast(): Toast {
  const root = element('div', { class: 'toast', role: 'status' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => root.replaceChildren();
  return {
    root,
    clear,
    say(text, action) {
      clearTimeout(timer);
      root.replaceChildren(element('span', {}, text));
      if (action) {
        const act = (): void => {
          clear();
          action.act();
        };
        root.append(element('button', { id: 'undo', click: act }, action.label));
      }
      timer = setTimeout(clear, READING);
    },
  };
}
