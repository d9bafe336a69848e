import { columnsOf } from './language.ts';
import type { Room } from './room.ts';

const SCREEN = 0.9; // of the view: a screen onward keeps a line or two in sight

/** Sets the article in columns where its script is written so and the reader wants it; wheel and keys then go along the columns. */
export function setColumns(room: Room): void {
  const { dialog, lang, flow } = room;
  const mode = columnsOf(lang);
  if (!mode) return;
  room.onSettings(({ vertical }) => {
    if (vertical) dialog.dataset['columns'] = mode;
    else delete dialog.dataset['columns'];
  });
  dialog.addEventListener(
    'wheel',
    (event) => {
      if (!dialog.dataset['columns'] || event.deltaX !== 0 || event.ctrlKey || (event.target as Element).closest('.panel')) return;
      event.preventDefault();
      flow.scrollBy(event.deltaY);
    },
    { passive: false },
  );
  const far = (by: number) => (): void => {
    if (dialog.dataset['columns']) flow.scrollBy(by * flow.length() * SCREEN);
  };
  const screens: Record<string, () => void> = { PageDown: far(1), ' ': far(1), PageUp: far(-1), Home: far(-1e6), End: far(1e6) };
  dialog.addEventListener('keydown', (event) => {
    const go = screens[event.key];
    if (!go || !dialog.dataset['columns'] || (event.target as Element).matches('button, a, input, select, [role="button"]')) return;
    event.preventDefault();
    go();
  });
}
