import { type Family, familiesOf } from './families.ts';
import type { Guards } from './guards.ts';
import type { Scene } from './scene.ts';
import { TYPED } from './typed.ts';

/** What is known of an element that holds no text and no medium. */
export type ShellFacts = {
  tag: string;
  /** What it and what stands in it is called. */
  families: ReadonlySet<Family>;
  /** It says that a script will fill it, or shows a picture by style. */
  isAwaited: boolean;
  /** After the last sentence of the article. */
  isAfter: boolean;
  /** Beside another shell of the same tag, or beside something that is hidden. */
  isInRun: boolean;
};

/** What makes an element more than a shell, though it is no block. */
const CONTENT = 'input, button, select, textarea, canvas, svg, math, script, noscript, template, slot, hr, meter, progress, details, form, table, a[href], [style*="url("]';
const PROMISE = /^data-(?:.*-)?(?:src|url|href|id|embed|video|media|player|config|setup|key)$/;

/** The outermost shells in the article's box, in document order. */
export function* shellsIn({ page: { boxes }, story }: Scene, guards: Guards): Generator<Element> {
  const visit = function* (parent: Element): Generator<Element> {
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      if (boxes.has(child)) {
        if (!guards.isOutOfBounds(child) && !guards.isOfOnePiece(child)) yield* visit(child);
      } else if (isShell(child) && !guards.isOutOfBounds(child) && guards.mayHide(child)) yield child;
    }
  };
  if (story.frame && !story.frame.closest(TYPED)) yield* visit(story.frame);
}

function isShell(element: Element): boolean {
  return /^(?:p|div|figure|section|aside|center|ins)$/.test(element.localName) && !element.shadowRoot && (element.textContent ?? '').trim() === '' && !element.matches(CONTENT) && !element.querySelector(CONTENT);
}

/** Measures one shell; `hidden` is what is judged to be clutter already. */
export function measureShell({ page, story }: Scene, element: Element, hidden: ReadonlySet<Element>): ShellFacts {
  const parts = [element, ...element.querySelectorAll('*')];
  const last = page.blocks[story.last]?.element;
  const isLike = (other: Element | null): boolean => other !== null && (hidden.has(other) || (other.localName === element.localName && !page.boxes.has(other) && isShell(other)));
  return {
    tag: element.localName,
    families: new Set(parts.flatMap((part) => [...familiesOf(part)])),
    isAwaited: parts.some((part) => part.localName.includes('-') || part.getAttributeNames().some((name) => PROMISE.test(name))),
    isAfter: last !== undefined && (last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    isInRun: isLike(element.previousElementSibling) || isLike(element.nextElementSibling),
  };
}
