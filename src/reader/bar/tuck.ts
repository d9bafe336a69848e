import type { Room } from '../room.ts';

const STIR = 12; // pixels of scrolling that are meant

/** On narrow views the bar goes out of the way while reading on, and comes back on the way up. */
export function tuckBar({ dialog, onWhole }: Room, bar: HTMLElement): void {
  let last: number | null = null; // the first scrolling is the way in
  let isWhole = false;
  onWhole(() => {
    isWhole = true;
    last = null; // what came before the place moved it
  });
  dialog.addEventListener(
    'scroll',
    () => {
      if (!isWhole) return;
      const { scrollTop } = dialog;
      const before = last ?? scrollTop;
      last ??= scrollTop;
      if (Math.abs(scrollTop - before) < STIR) return;
      bar.classList.toggle('away', scrollTop > before && scrollTop > 80 && !bar.matches(':focus-within') && !bar.querySelector(':popover-open'));
      last = scrollTop;
    },
    { passive: true },
  );
  bar.addEventListener('focusin', () => bar.classList.remove('away'));
}
