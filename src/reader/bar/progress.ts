import { fill } from '../labels.ts';
import { numeral } from '../language.ts';
import { readingTime } from '../reading-time.ts';
import type { Room } from '../room.ts';

/** A line across the top as long as the way read, and how many minutes are left; both by the article's own length, not the page's. */
export function addProgress(room: Room): HTMLElement {
  const { make, labels, uiLang, dialog, root, article, lang, view, flow } = room;
  let minutes = 0;
  const line = make('div', { class: 'progress-line' });
  const left = make('span', { class: 'time-left' });
  const element = make('div', { class: 'progress' }, line, left);

  let isWhole = false; // a part says nothing of the way
  const show = (): void => {
    if (!isWhole) return;
    const start = flow.startOf(root);
    const read = Math.min(1, Math.max(0, (flow.length() - start) / (flow.endOf(root) - start || 1)));
    const begun = flow.position() > 4;
    line.style.setProperty('--read', String(begun ? read : 0));
    const rest = Math.ceil(minutes * (1 - read));
    left.textContent = begun && rest > 0 ? fill(labels.minutes_left, { minutes: numeral(rest, uiLang) }) : '';
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
  room.onWhole(() => {
    isWhole = true;
    minutes = readingTime(article.textContent, lang);
    room.onGrown(() => {
      minutes = readingTime(root.textContent ?? '', lang);
      show();
    });
    soon();
  });
  room.onClose(() => {
    sizes.disconnect();
    view.cancelAnimationFrame(waiting);
  });
  return element;
}
