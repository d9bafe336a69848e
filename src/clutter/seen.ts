/** Whether something can be seen on screen now: 'seen', 'unseen', or 'flat' for what is there but has no size. */
export type Seen = 'seen' | 'flat' | 'unseen';

/** Whether a style sheet gives an element, or one in it, a picture of its own. */
export function isPainted(element: Element): boolean {
  const { defaultView } = element.ownerDocument;
  if (!defaultView) return false;
  const paints = (part: Element): boolean => ['', '::before', '::after'].some((pseudo) => /url\(/.test(defaultView.getComputedStyle(part, pseudo || null).backgroundImage));
  return [element, ...element.querySelectorAll('*')].some(paints);
}

/** Asks the browser; where there is no layout (jsdom), everything is seen. */
export function seenOnScreen(element: Element): Seen {
  if (typeof element.checkVisibility !== 'function') return 'seen';
  if (!element.checkVisibility({ visibilityProperty: true })) return 'unseen';
  if (getComputedStyle(element).display === 'contents') return 'seen';
  const { width, height } = element.getBoundingClientRect();
  return width * height > 1 ? 'seen' : 'flat';
}
