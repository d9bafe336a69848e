import { icon } from '../icon.ts';
import type { ReaderLabels } from '../labels.ts';
import type { Make } from '../make.ts';
import type { Tool } from '../room.ts';

export type Bar = {
  element: HTMLElement;
  addTool: (tool: Tool) => HTMLButtonElement;
};

/** The strip of controls over the article. A tool's panel opens beside it, closes on Esc or a click elsewhere. */
export function makeBar(document: Document, make: Make, labels: ReaderLabels): Bar {
  const tools = make('div', { class: 'tools' });
  const element = make('div', { class: 'bar', role: 'toolbar', 'aria-label': labels.tools }, tools);
  return {
    element,
    addTool({ icon: name, label, panel, press }) {
      const words = labels[label];
      const button = make('button', { type: 'button', class: `tool tool-${name}`, 'aria-label': words, title: words }, icon(document, name));
      if (press) button.addEventListener('click', press);
      tools.append(button);
      if (panel) {
        button.setAttribute('popovertarget', panel.id);
        element.append(panel);
        lendFocus(panel, button);
        panel.addEventListener('toggle', () => button.classList.toggle('open', panel.matches(':popover-open')));
      }
      return button;
    },
  };
}

/** The focus goes into a panel as it opens, and back to where it was when it closes: in a shadow root browsers forget the way. */
function lendFocus(panel: HTMLElement, button: HTMLElement): void {
  const focused = (): Element | null => (panel.getRootNode() as ShadowRoot).activeElement;
  let before: Element | null = null;
  let isLent = false;
  if (!panel.hasAttribute('tabindex')) panel.tabIndex = -1;
  panel.autofocus = true;
  panel.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'open') before = focused();
    else isLent = panel.matches(':focus-within');
  });
  panel.addEventListener('toggle', () => {
    const now = focused();
    if (panel.matches(':popover-open') || !isLent || (now && !panel.contains(now))) return;
    (before instanceof HTMLElement ? before : button).focus({ preventScroll: true });
  });
}
