/** A part of an extension page that is built anew only when what it shows has changed, or a switch was pressed; focus and open folds survive that. */
export function section(name: string): { root: HTMLElement; show(what: unknown, build: () => Node[]): void } {
  const root = document.createElement('section');
  root.id = name;
  let shown = '';
  // A switch stands as it was pressed, also where that was refused or could not be written.
  root.addEventListener('change', ({ target }) => {
    if ((target as Element).matches('[role=switch]')) shown = '';
  });
  return {
    root,
    show(what, build) {
      const now = JSON.stringify(what);
      if (now === shown) return;
      shown = now;
      const focused = root.contains(document.activeElement) ? document.activeElement?.id : undefined;
      const open = new Set([...root.querySelectorAll('details[open]')].map(({ id }) => id));
      root.replaceChildren(...build());
      for (const fold of root.querySelectorAll('details')) if (open.has(fold.id)) fold.open = true;
      if (focused) document.getElementById(focused)?.focus();
      root.hidden = root.childElementCount === 0;
    },
  };
}
