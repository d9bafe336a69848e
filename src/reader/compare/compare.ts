import { sanitize } from '../../article/sanitize.ts';
import type { LeftOut } from '../../article/article.ts';
import { prepare } from '../content/content.ts';
import { fill, LABELS } from '../labels.ts';
import type { Room } from '../room.ts';

/**
 * Shows, on one key, what was left out of the article: dimmed, labelled by kind, each at its place. What is taken back in stays, and
 * `options.onTakenIn` gets the texts of all such pieces; those of `options.takenIn` are there from the start.
 */
export function addComparison(room: Room): void {
  const { article, labels, options, say, root } = room;
  const takenIn = new Set(options.takenIn ?? []);
  const shown = new Map<LeftOut, HTMLElement>();
  room.onWhole(() => {
    for (const piece of article.leftOut) if (takenIn.has(piece.text)) put(room, contentOf(room, piece), piece.block);
  });
  const open = (): LeftOut[] => article.leftOut.filter(({ text }) => !takenIn.has(text));
  if (open().length === 0) return;

  const takeIn = (piece: LeftOut, box: HTMLElement): void => {
    takenIn.add(piece.text);
    const content = contentOf(room, piece);
    const first = content.firstElementChild;
    box.replaceWith(content);
    if (first instanceof HTMLElement) {
      first.tabIndex = -1; // the button that had the focus is gone
      first.focus({ preventScroll: true });
    }
    shown.delete(piece);
    options.onTakenIn?.([...takenIn]);
    say(labels.taken_in);
  };
  const toggle = (): void => {
    if (shown.size > 0) {
      for (const box of shown.values()) box.remove();
      shown.clear();
      return;
    }
    for (const piece of open()) {
      const box = boxOf(room, piece, () => takeIn(piece, box));
      put(room, box, piece.block);
      shown.set(piece, box);
    }
    say(shown.size > 0 ? fill(labels.left_out, { count: shown.size }) : labels.nothing_left_out);
    const first = Array.from(shown.values()).find((box) => box.getBoundingClientRect().top > 0);
    if (first && first.getBoundingClientRect().top > room.dialog.clientHeight) first.scrollIntoView({ block: 'center', behavior: 'instant' });
  };
  room.addTool({ icon: 'compare', label: 'compare', press: toggle });
  room.addKey({ key: 'c', label: 'compare', press: toggle });
  room.onClose(() => root.querySelectorAll('.left-out').forEach((box) => box.remove()));
}

function boxOf(room: Room, piece: LeftOut, takeIn: () => void): HTMLElement {
  const { make, labels } = room;
  const label = LABELS.find((name) => name === `kind_${piece.kind}`);
  const kind = label ? labels[label] : piece.kind;
  const button = make('button', { type: 'button', class: 'take-in', 'data-words': labels.take_in, 'aria-label': `${labels.take_in}: ${kind}`, title: piece.reason });
  button.addEventListener('click', takeIn);
  const content = make('div', { class: 'left-out-content' });
  content.append(contentOf(room, piece));
  return make('aside', { class: 'left-out', 'data-kind': kind, 'aria-label': kind }, button, content);
}

/** A left-out piece as nodes for this document: its content where the article has it, else its words. */
function contentOf({ document, labels, options }: Room, { content, text }: LeftOut): DocumentFragment {
  if (!content) {
    const fragment = document.createDocumentFragment();
    fragment.append(Object.assign(document.createElement('p'), { textContent: text }));
    return fragment;
  }
  const nodes = sanitize(content, document);
  prepare(nodes, { labels, url: options.url });
  return document.importNode(nodes, true);
}

/** Puts a piece before the first thing that came after it on the page, at the root's own level so that it never stands inside a sentence. */
function put({ root }: Room, piece: Node, block: number | undefined): void {
  const after = block === undefined ? null : Array.from(root.querySelectorAll<HTMLElement>('[data-block]')).find((each) => Number(each.dataset['block']) > block);
  let place: Element | null = after ?? null;
  while (place?.parentElement && place.parentElement !== root && !isDivision(place.parentElement)) place = place.parentElement;
  if (place?.parentElement) place.parentElement.insertBefore(piece, place);
  else root.append(piece);
}

const isDivision = ({ localName, className }: Element): boolean => (localName === 'div' || localName === 'section') && className !== 'scroll';
