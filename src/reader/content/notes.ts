import type { Room } from '../room.ts';
import { dropBacklinks, isMark, placesIn, targetOf } from './note-links.ts';
import { wayBack } from './way-back.ts';

/** Links inside the article stay inside it; a footnote's mark shows its note where it stands. */
export function openNotes(room: Room): void {
  const { root, make, labels, view, options } = room;
  const note = make('div', { class: 'panel note', id: 'note', popover: 'auto', role: 'note', 'aria-label': labels.note, tabindex: -1, lang: room.lang, dir: root.dir });
  root.after(note);
  const leaving = wayBack(room);
  let opener: HTMLElement | null = null;
  note.addEventListener('toggle', () => {
    if (note.matches(':popover-open')) return;
    opener?.focus({ preventScroll: true });
    opener = null;
  });

  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    const target = link && targetOf(link, options.url, placesIn(root));
    if (!link || !target || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (isMark(link, target)) show(link, target);
    else {
      const place = target.closest<HTMLElement>('[data-block], p, li, h2, h3, h4, h5, h6') ?? target;
      leaving(link);
      place.tabIndex = -1;
      place.scrollIntoView({ block: 'center', behavior: 'instant' });
      place.focus({ preventScroll: true });
    }
  });

  const show = (link: HTMLElement, target: Element): void => {
    const whole = target.closest('li, dd, aside, p, td, [role="doc-footnote"]') ?? target;
    const copy = whole.cloneNode(true) as Element;
    dropBacklinks(copy);
    for (const named of copy.querySelectorAll('[id], [data-block]')) for (const name of ['id', 'data-block']) named.removeAttribute(name);
    note.replaceChildren(...copy.childNodes);
    opener = link;
    note.showPopover();
    const mark = link.getBoundingClientRect();
    const { width, height } = note.getBoundingClientRect();
    const below = mark.bottom + 8 + height <= view.innerHeight;
    note.style.left = `${Math.max(12, Math.min(mark.left - 24, view.innerWidth - width - 12))}px`;
    note.style.top = `${below ? mark.bottom + 8 : Math.max(12, mark.top - 8 - height)}px`;
    note.focus({ preventScroll: true });
  };
}
