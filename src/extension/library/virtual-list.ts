import { element } from '../element.ts';

/** A row of the list: its height in CSS pixels is known before it is made. */
export type Row = { id: string; height: number; make: () => HTMLElement; isChoice: boolean };

export type VirtualList = { root: HTMLElement; show(rows: Row[]): void; choose(id: string | null): void };

const SPARE = 400; // CSS pixels made ready above and below what is seen

/** A list of any length of which only what can be seen is there. Arrow keys, Home, End and Page keys choose; `chosen` is told. */
export function virtualList(label: string, chosen: (id: string) => void): VirtualList {
  const space = element('div', { class: 'space' });
  const root = element('div', { class: 'list', role: 'listbox', tabindex: 0, 'aria-label': label }, space);
  let rows: Row[] = [];
  let tops: number[] = [];
  let made = new Map<number, HTMLElement>();
  let current: string | null = null;

  const firstBelow = (y: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle] ?? 0) + (rows[middle]?.height ?? 0) > y) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const draw = (): void => {
    const { scrollTop, clientHeight } = root;
    const kept = new Map<number, HTMLElement>();
    for (let at = firstBelow(scrollTop - SPARE); at < rows.length && (tops[at] ?? 0) < scrollTop + clientHeight + SPARE; at++) {
      const row = rows[at];
      if (row) kept.set(at, made.get(at) ?? place(row, at));
    }
    for (const [at, node] of made) if (!kept.has(at)) node.remove();
    made = kept;
    mark();
  };
  const place = (row: Row, at: number): HTMLElement => {
    const node = row.make();
    node.style.top = `${tops[at]}px`;
    node.style.height = `${row.height}px`;
    node.id = `row-${at}`;
    if (row.isChoice) {
      node.setAttribute('role', 'option');
      node.setAttribute('aria-setsize', String(rows.length));
      node.setAttribute('aria-posinset', String(at + 1));
    } else node.setAttribute('role', 'presentation');
    space.append(node);
    return node;
  };
  const mark = (): void => {
    let active = '';
    for (const [at, node] of made) {
      const isIt = rows[at]?.id === current;
      if (rows[at]?.isChoice) node.setAttribute('aria-selected', String(isIt));
      if (isIt) active = node.id;
    }
    if (active) root.setAttribute('aria-activedescendant', active);
    else root.removeAttribute('aria-activedescendant');
  };
  const choose = (at: number): void => {
    const row = rows[at];
    if (!row) return;
    current = row.id;
    const top = tops[at] ?? 0;
    if (top < root.scrollTop) root.scrollTop = top;
    else if (top + row.height > root.scrollTop + root.clientHeight) root.scrollTop = top + row.height - root.clientHeight;
    draw();
    chosen(row.id);
  };
  const step = (from: number, by: 1 | -1): number => {
    let at = from;
    while (rows[at] && !rows[at]?.isChoice) at += by;
    return rows[at] ? at : -1;
  };
  root.addEventListener('scroll', draw, { passive: true });
  root.addEventListener('click', (event) => {
    const node = (event.target as Element).closest('[role=option]');
    const at = [...made].find(([, other]) => other === node)?.[0];
    if (at !== undefined) choose(at);
  });
  root.addEventListener('keydown', (event) => {
    const at = rows.findIndex(({ id }) => id === current);
    const page = Math.max(1, Math.floor(root.clientHeight / 112) - 1);
    const to = { ArrowDown: step(at + 1, 1), ArrowUp: step(at - 1, -1), Home: step(0, 1), End: step(rows.length - 1, -1), PageDown: step(Math.min(rows.length - 1, at + page), -1), PageUp: step(Math.max(0, at - page), 1) }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0) choose(to);
  });
  new ResizeObserver(draw).observe(root);
  return {
    root,
    show(next) {
      rows = next;
      tops = [];
      let height = 0;
      for (const row of rows) {
        tops.push(height);
        height += row.height;
      }
      space.style.height = `${height}px`;
      for (const node of made.values()) node.remove();
      made = new Map();
      draw();
    },
    choose(id) {
      current = id;
      mark();
    },
  };
}
