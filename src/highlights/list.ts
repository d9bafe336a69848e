import listStyle from './list.css?inline';

/** One passage as the list offers it. */
type Listed = { id: string; text: string };

export type MarkList = { show(items: Listed[]): void; undo(): void };

/**
 * A list of the page's highlights for the keyboard and for screen readers, at the end of the page and out of sight until focused.
 * One tab stop; arrow keys move in it.
 * @param options.onFocus the passage is to be shown
 * @param options.onOpen its bar is to be opened
 */
export function listMarks(document: Document, { label, onFocus, onOpen }: { label: string; onFocus: (id: string) => void; onOpen: (id: string) => void }): MarkList {
  const host = document.createElement('quietpage-list');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(listStyle);
  root.adoptedStyleSheets = [sheet];
  const list = document.createElement('ul');
  list.setAttribute('aria-label', label);
  root.append(list);
  const buttons = (): HTMLButtonElement[] => [...list.querySelectorAll('button')];
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const all = buttons();
    const at = all.findIndex((button) => button === root.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = all.at((at + step) % all.length);
    for (const button of all) button.tabIndex = button === next ? 0 : -1;
    next?.focus({ preventScroll: true });
  });
  return {
    show(items) {
      if (items.length === 0) {
        host.remove();
        return;
      }
      list.replaceChildren(
        ...items.map(({ id, text }, at) => {
          const button = document.createElement('button');
          button.type = 'button';
          button.textContent = text;
          button.dir = 'auto';
          button.tabIndex = at === 0 ? 0 : -1;
          button.addEventListener('focus', () => onFocus(id));
          button.addEventListener('click', () => onOpen(id));
          const item = document.createElement('li');
          item.append(button);
          return item;
        }),
      );
      if (!host.isConnected) document.documentElement.append(host);
    },
    undo: () => host.remove(),
  };
}
