import type { ReaderLabels } from '../labels.ts';

/** Puts each table into a box that scrolls by itself and by keyboard; tables inside tables stay. */
export function scrollTables(content: DocumentFragment, labels: ReaderLabels): void {
  for (const table of content.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const box = content.ownerDocument.createElement('div');
    box.className = 'scroll';
    box.setAttribute('tabindex', '0');
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', table.querySelector('caption')?.textContent?.trim() || labels.table);
    table.replaceWith(box);
    box.append(table);
  }
}

/** Code keeps its lines; those that are too long are reached by keyboard as well. */
export function scrollCode(content: DocumentFragment, labels: ReaderLabels): void {
  for (const code of content.querySelectorAll('pre')) {
    code.setAttribute('tabindex', '0');
    code.setAttribute('role', 'group');
    code.setAttribute('aria-label', labels.code);
  }
}
