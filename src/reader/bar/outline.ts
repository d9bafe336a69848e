import type { Room } from '../room.ts';

const LINE = 120; // pixels under the top: the heading whose text is being read has passed it

/** The headings as a panel of links, the current one marked, and keys from heading to heading. */
export function addOutline(room: Room): void {
  const { make, labels, root, flow } = room;
  let headings: HTMLElement[] = [];
  let links: HTMLElement[] = [];
  const go = (heading: HTMLElement): void => {
    heading.tabIndex = -1;
    flow.goTo(heading);
    heading.focus({ preventScroll: true });
  };
  const passed = (): number => headings.findLastIndex((heading) => flow.startOf(heading) < LINE);
  const jump = (by: 1 | -1): void => {
    const focused = headings.findIndex((heading) => heading.matches(':focus')); // several may stand on one page
    const next = headings[(flow.isPaged() && focused !== -1 ? focused : passed()) + by];
    if (next) go(next);
    else if (by === -1) flow.scrollBy(-flow.position());
  };
  room.addKey({ key: 'j', label: 'next_heading', press: () => jump(1) });
  room.addKey({ key: 'k', label: 'previous_heading', press: () => jump(-1) });

  const list = make('ul');
  const panel = make('nav', { class: 'panel outline-panel', id: 'outline-panel', popover: 'auto', 'aria-label': labels.outline }, make('h2', {}, labels.outline), list);
  const linkTo = (heading: HTMLElement): HTMLElement => {
    const link = make('button', { type: 'button', class: `entry level-${heading.localName}`, lang: room.lang, dir: 'auto' }, heading.textContent?.trim() ?? '');
    link.addEventListener('click', () => {
      panel.hidePopover();
      go(heading);
    });
    return link;
  };
  panel.addEventListener('toggle', () => {
    const now = links[passed()];
    for (const link of links) link.toggleAttribute('aria-current', link === now);
    now?.setAttribute('aria-current', 'true');
    if (panel.matches(':popover-open')) (now ?? links[0])?.focus();
  });
  const button = room.addTool({ icon: 'outline', label: 'outline', panel });
  room.addKey({ key: 'o', label: 'outline', press: () => headings.length > 0 && panel.togglePopover() });
  const fill = (): void => {
    headings = Array.from(root.querySelectorAll<HTMLElement>('h2, h3, h4, h5, h6')).filter((heading) => heading.textContent?.trim());
    links = headings.map(linkTo);
    list.replaceChildren(...links.map((link) => make('li', {}, link)));
    button.hidden = headings.length === 0;
  };
  fill();
  room.onGrown(fill);
}
