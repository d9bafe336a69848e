/** Whether something can be seen on screen now: 'seen', 'unseen', or 'flat' for what is there but has no size. */
export type Seen = 'seen' | 'flat' | 'unseen';

/** Whether a style sheet gives an element, or one in it, a picture of its own. */
export function isPainted(element: Element): boolean {
  const { defaultView } = element.ownerDocument;
  if (!defaultView) return false;
  const paints = (part: Element): boolean => ['', '::before', '::after'].some((pseudo) => /url\(/.test(defaultView.getComputedStyle(part, pseudo || null).backgroundImage));
  return [element, ...element.querySelectorAll('*')].some(paints);
}

/**
 * Asks the browser; where there is no layout (jsdom), everything is seen. So is everything on a page that has not shown itself yet, as one that waits
 * for its fonts, and what has its place in the text but is blank until someone scrolls there.
 */
export function seenOnScreen(element: Element): Seen {
  if (typeof element.checkVisibility !== 'function') return 'seen';
  if (!isVisible(element)) {
    let outermost = element;
    for (let up = element.parentElement; up && !isVisible(up); up = up.parentElement) outermost = up;
    if (holdsAll(outermost)) return 'seen';
    if (!isBlank(outermost)) return 'unseen';
  }
  if (getComputedStyle(element).display === 'contents') return 'seen';
  const { width, height } = element.getBoundingClientRect();
  return width * height > 1 ? 'seen' : 'flat';
}

const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** Whether it is round all of the page, headlines and all. */
function holdsAll(element: Element): boolean {
  const headlines = [...element.ownerDocument.querySelectorAll('h1')];
  return element.contains(element.ownerDocument.body) || (headlines.length > 0 && headlines.every((headline) => element.contains(headline)));
}

/** Whether it takes room among the rest; what opens over the page takes none. */
const isBlank = (element: Element): boolean => element.checkVisibility() && !/absolute|fixed/.test(getComputedStyle(element).position);
