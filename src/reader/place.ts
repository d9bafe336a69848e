import type { Passages } from './passages.ts';
import type { Room } from './room.ts';

const REST = 600; // ms without scrolling before the place counts as read to

/** Tells `options.onPlace` where the reading has come to, whenever the scrolling rests and at the end. */
export function rememberPlace({ dialog, flow, view, options, onClose }: Room, passages: Passages): void {
  const { onPlace } = options;
  if (!onPlace) return;
  let timer = 0;
  const tell = (): void => onPlace(flow.position() < flow.length() / 3 ? null : passages.current());
  const soon = (): void => {
    view.clearTimeout(timer);
    timer = view.setTimeout(tell, REST);
  };
  dialog.addEventListener('scroll', soon, { passive: true });
  onClose(() => {
    view.clearTimeout(timer);
    tell();
  });
}
