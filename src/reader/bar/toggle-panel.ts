/** Opens a panel with the focus in it, for it is a key that asks, or closes it. */
export function togglePanel(panel: HTMLElement): void {
  if (!panel.togglePopover()) return;
  const first = panel.tabIndex === 0 ? panel : panel.querySelector<HTMLElement>('button, input:checked');
  first?.focus();
}
