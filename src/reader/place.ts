import type { Passages } from './passages.ts';
import type { Room } from './room.ts';

const REST = 600; // ms without scrolling before the place counts as read to

/** Tells `options.onPlace` where the reading has come to, whenever the scrolling rests and at the end. */
export function rememberPlace({ dialog, flow, view, options, onWhole, onClose }: Room, passages: Passages): void {
  const { onPlace } = options;
  if (!onPlace) return;
  let timer = 0;
  let isWhole = false; // before that nobody has read on
  onWhole(() => (isWhole = true));
  const tell = (): void => void (isWhole && onPlace(flow.position() < flow.length() / 3 ? null : passages.current()));
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
