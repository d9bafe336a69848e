import type { Room } from '../room.ts';

const LINE = 120; // pixels under the top: the heading whose text is being read has passed it

/** The headings as a panel of links, the current one marked, and keys from heading to heading. */
export function addOutline(room: Room): void {
  const { make, labels, root, dialog, flow } = room;
  const headings = Array.from(root.querySelectorAll<HTMLElement>('h2, h3, h4, h5, h6')).filter((heading) => heading.textContent?.trim());
  const go = (heading: HTMLElement): void => {
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
    heading.focus({ preventScroll: true });
  };
  const passed = (): number => headings.findLastIndex((heading) => flow.startOf(heading) < LINE);
  const jump = (by: 1 | -1): void => {
    const next = headings[passed() + by];
    if (next) go(next);
    else if (by === -1) dialog.scrollTo({ top: 0, left: 0, behavior: 'instant' });
  };
  room.addKey({ key: 'j', label: 'next_heading', press: () => jump(1) });
  room.addKey({ key: 'k', label: 'previous_heading', press: () => jump(-1) });
  if (headings.length === 0) return;

  const links = headings.map((heading) => {
    const link = make('button', { type: 'button', class: `entry level-${heading.localName}`, lang: room.lang, dir: 'auto' }, heading.textContent?.trim() ?? '');
    link.addEventListener('click', () => {
      panel.hidePopover();
      go(heading);
    });
    return link;
  });
  const panel = make(
    'nav',
    { class: 'panel outline-panel', id: 'outline-panel', popover: 'auto', 'aria-label': labels.outline },
    make('h2', {}, labels.outline),
    make('ul', {}, ...links.map((link) => make('li', {}, link))),
  );
  panel.addEventListener('toggle', () => {
    const now = links[passed()];
    for (const link of links) link.toggleAttribute('aria-current', link === now);
    now?.setAttribute('aria-current', 'true');
    if (panel.matches(':popover-open')) (now ?? links[0])?.focus();
  });
  room.addTool({ icon: 'outline', label: 'outline', panel });
  room.addKey({ key: 'o', label: 'outline', press: () => panel.togglePopover() });
}
