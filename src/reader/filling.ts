import { inert, sanitize } from '../article/sanitize.ts';
import { afterPaint } from './after-paint.ts';
import { prepare } from './content/content.ts';
import { type Portion, portionsOf } from './content/portions.ts';
import type { ReaderLabels } from './labels.ts';
import { passagesOf } from './passages.ts';
import type { Room } from './room.ts';

/** An article on its way into its place. */
export type Filling = {
  /** What `at` answered. */
  at: number | null;
  /** Begins to bring what is missing between the frames; `done` is called when all is there, and told whether anything was missing. */
  start: (place: Place, done: (wasCut: boolean) => void) => void;
  /** Brings all that is still missing, now. */
  finish: () => void;
  stop: () => void;
};

type Place = Pick<Room, 'flow' | 'root'>;

type From = {
  html: string;
  url: string;
  labels: ReaderLabels;
  document: Document;
  view: Window;
  /** Which passage is entered, given the article's first; `null`: the start, or for want of passages. */
  at: (first: number | null) => number | null;
};

const BUDGET = 8; // ms of a frame's 16 that may go into what nobody sees yet

/** Puts into `root` what of an article's content is in view when a passage is entered; the rest comes before and after it, in no time that anybody waits. */
export function fillWith(root: HTMLElement, { html, url, labels, document, view, ...from }: From): Filling {
  const content = inert(html);
  const first = content.querySelector('[data-block]')?.getAttribute('data-block') ?? null;
  const at = from.at(first === null ? null : Number(first));
  const { portions, entry } = portionsOf(content, at);
  const isCut = portions.length > 1;
  const nodesOf = ({ nodes, levels }: Portion): Node => {
    const safe = sanitize(nodes, document);
    prepare(safe, { labels, url, levels });
    if (!isCut) return document.adoptNode(safe);
    const box = document.createElement('div'); // a line ends where a portion does
    box.append(document.adoptNode(safe));
    return box;
  };
  const [before, after] = [portions.slice(0, entry), portions.slice(entry + 1)];
  const shown = portions[entry];
  if (shown) root.append(nodesOf(shown));

  let timer = 0;
  let undo = (): void => undefined;
  let end: ((wasCut: boolean) => void) | null = null;
  let place: Place | null = null;
  const step = (): boolean => {
    const next = after.shift();
    if (next) root.append(nodesOf(next));
    else {
      const last = before.pop();
      if (last && place) keepingPlace(place, () => root.prepend(nodesOf(last)));
    }
    const isDone = after.length + before.length === 0;
    if (isDone) {
      end?.(isCut);
      end = null;
    }
    return !isDone;
  };
  const work = (): void => {
    const start = view.performance.now();
    let more = step();
    while (more && view.performance.now() - start < BUDGET) more = step();
    if (more) later();
  };
  const later = (): void => {
    timer = view.setTimeout(work);
  };
  const rest = (): void => {
    undo();
    view.clearTimeout(timer);
  };
  return {
    at,
    start(there, done) {
      place = there;
      end = done;
      if (after.length + before.length === 0) step();
      else undo = afterPaint(view, later);
    },
    finish() {
      rest();
      for (let more = end !== null; more; ) more = step();
    },
    stop() {
      rest();
      end = null;
    },
  };
}

/** What is being read stays where it is while something comes before it. */
function keepingPlace({ root, flow }: Place, change: () => void): void {
  const read = passagesOf(root, flow).at();
  if (!read) return change();
  const start = flow.startOf(read);
  change();
  flow.scrollBy(flow.startOf(read) - start);
}
