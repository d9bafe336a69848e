import { fill } from '../labels.ts';
import { readingTime } from '../reading-time.ts';
import type { Room } from '../room.ts';

/** A line across the top as long as the way read, and how many minutes are left; both by the article's own length, not the page's. */
export function addProgress(room: Room): HTMLElement {
  const { make, labels, uiLang, dialog, root, article, lang, view, flow } = room;
  let minutes = readingTime(article.textContent, lang);
  const number = new Intl.NumberFormat(uiLang);
  const line = make('div', { class: 'progress-line' });
  const left = make('span', { class: 'time-left' });
  const element = make('div', { class: 'progress' }, line, left);

  const show = (): void => {
    const start = flow.startOf(root);
    const read = Math.min(1, Math.max(0, (flow.length() - start) / (flow.endOf(root) - start || 1)));
    const begun = flow.position() > 4;
    line.style.setProperty('--read', String(begun ? read : 0));
    const rest = Math.ceil(minutes * (1 - read));
    left.textContent = begun && rest > 0 ? fill(labels.minutes_left, { minutes: number.format(rest) }) : '';
  };
  let waiting = 0;
  const soon = (): void => {
    waiting ||= view.requestAnimationFrame(() => {
      waiting = 0;
      show();
    });
  };
  dialog.addEventListener('scroll', soon, { passive: true });
  const sizes = new ResizeObserver(soon);
  sizes.observe(root);
  room.onGrown(() => {
    minutes = readingTime(root.textContent ?? '', lang);
    show();
  });
  room.onClose(() => {
    sizes.disconnect();
    view.cancelAnimationFrame(waiting);
  });
  return element;
}
