/** Whether something can be seen on screen now: 'seen', 'unseen', or 'flat' for what is there but has no size. */
export type Seen = 'seen' | 'flat' | 'unseen';

/** Asks the browser; where there is no layout (jsdom), everything is seen. */
export function seenOnScreen(element: Element): Seen {
  if (typeof element.checkVisibility !== 'function') return 'seen';
  if (!element.checkVisibility({ visibilityProperty: true })) return 'unseen';
  if (getComputedStyle(element).display === 'contents') return 'seen';
  const { width, height } = element.getBoundingClientRect();
  return width * height > 1 ? 'seen' : 'flat';
}
