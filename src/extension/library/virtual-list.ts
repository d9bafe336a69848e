import { element } from '../element.ts';

/** The rows of a list; where they stand is known before they are made. */
export type Rows<Choice> = {
  length: number;
  /** Where each row begins, in CSS pixels, and where the last ends. */
  tops: Float64Array;
  /** How many can be chosen, and which of them a row is, from 1. */
  choices: number;
  numberOf(row: number): number;
  /** What is chosen with a row; `null` where it is a mere heading, or none. */
  choiceAt(row: number): Choice | null;
  /** The row of a choice; -1 where there is none. */
  placeOf(choice: Choice): number;
  make(row: number): HTMLElement;
};

export type VirtualList<Choice> = {
  root: HTMLElement;
  show(rows: Rows<Choice>): void;
  /** Marks a choice, and brings it into view if that is wanted; `false` where it is not in the list. */
  choose(choice: Choice | null, reveal?: boolean): boolean;
};

const SPARE = 400; // CSS pixels made ready above and below what is seen

/** A list of any length of which only what can be seen is there. Arrow keys, Home, End and Page keys choose; `chosen` is told, `removed` when Delete is pressed on what is chosen, and `resized` when it has become wider or narrower. */
export function virtualList<Choice>(label: string, { chosen, removed, resized }: { chosen: (choice: Choice) => void; removed: (choice: Choice) => void; resized: () => void }): VirtualList<Choice> {
  const space = element('div', { class: 'space' });
  const root = element('div', { class: 'list', role: 'listbox', tabindex: 0, 'aria-label': label }, space);
  let rows: Rows<Choice> = { length: 0, tops: new Float64Array(1), choices: 0, numberOf: () => 0, choiceAt: () => null, placeOf: () => -1, make: () => element('div') };
  let made = new Map<number, HTMLElement>();
  let current = -1;

  const firstBelow = (y: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows.tops[middle + 1] ?? 0) > y) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const draw = (): void => {
    const { scrollTop, clientHeight } = root;
    const kept = new Map<number, HTMLElement>();
    for (let at = firstBelow(scrollTop - SPARE); at < rows.length && topOf(at) < scrollTop + clientHeight + SPARE; at++) kept.set(at, made.get(at) ?? place(at));
    for (const [at, node] of made) if (!kept.has(at)) node.remove();
    made = kept;
    mark();
  };
  const topOf = (row: number): number => rows.tops[row] ?? 0;
  const place = (at: number): HTMLElement => {
    const node = rows.make(at);
    node.style.top = `${topOf(at)}px`;
    node.style.height = `${topOf(at + 1) - topOf(at)}px`;
    node.id = `row-${at}`;
    if (rows.choiceAt(at) !== null) {
      node.setAttribute('role', 'option');
      node.setAttribute('aria-setsize', String(rows.choices));
      node.setAttribute('aria-posinset', String(rows.numberOf(at)));
    } else node.setAttribute('role', 'presentation');
    space.append(node);
    return node;
  };
  const mark = (): void => {
    let active = '';
    for (const [at, node] of made) {
      const isIt = at === current;
      if (rows.choiceAt(at) !== null) node.setAttribute('aria-selected', String(isIt));
      if (isIt) active = node.id;
    }
    if (active) root.setAttribute('aria-activedescendant', active);
    else root.removeAttribute('aria-activedescendant');
  };
  const reveal = (at: number): void => {
    const [top, bottom] = [topOf(at), topOf(at + 1)];
    if (top < root.scrollTop) root.scrollTop = top;
    else if (bottom > root.scrollTop + root.clientHeight) root.scrollTop = bottom - root.clientHeight;
    draw();
  };
  const choose = (at: number): void => {
    const choice = rows.choiceAt(at);
    if (choice === null) return;
    current = at;
    reveal(at);
    chosen(choice);
  };
  const step = (from: number, by: 1 | -1): number => {
    let at = from;
    while (at >= 0 && at < rows.length && rows.choiceAt(at) === null) at += by;
    return at < rows.length ? at : -1;
  };
  root.addEventListener('scroll', draw, { passive: true });
  root.addEventListener('click', (event) => {
    const node = (event.target as Element).closest('[role=option]');
    const at = [...made].find(([, other]) => other === node)?.[0];
    if (at !== undefined) choose(at);
  });
  root.addEventListener('keydown', (event) => {
    const at = current;
    const marked = rows.choiceAt(at);
    if (marked !== null && (event.key === 'Delete' || (event.key === 'Backspace' && event.metaKey))) {
      event.preventDefault();
      removed(marked);
      return;
    }
    const page = Math.max(1, Math.floor(root.clientHeight / 112) - 1);
    const to = { ArrowDown: step(at + 1, 1), ArrowUp: step(at - 1, -1), Home: step(0, 1), End: step(rows.length - 1, -1), PageDown: step(Math.min(rows.length - 1, at + page), -1), PageUp: step(Math.max(0, at - page), 1) }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0) choose(to);
  });
  let width = 0;
  new ResizeObserver(() => {
    if (width !== 0 && root.clientWidth !== width) resized();
    else draw();
    width = root.clientWidth;
  }).observe(root);
  return {
    root,
    show(next) {
      rows = next;
      current = -1;
      space.style.height = `${topOf(rows.length)}px`;
      for (const node of made.values()) node.remove();
      made = new Map();
      draw();
    },
    choose(choice, isToBeSeen = false) {
      current = choice === null ? -1 : rows.placeOf(choice);
      if (isToBeSeen && current >= 0) reveal(current);
      else mark();
      return current >= 0;
    },
  };
}
