import type { Box } from './box.ts';

const MOST = 0.7; // share of the page's prose; what is left over is comments, teasers and side boxes

/** The smallest box with most of the page's prose; the body when there is no prose. */
export function articleRoot(boxes: Map<Element, Box>, body: Element): Element {
  const whole = boxes.get(body)?.proseChars ?? 0;
  if (whole === 0) return body;
  let root = body;
  for (;;) {
    const inner = [...root.children].find((child) => (boxes.get(child)?.proseChars ?? 0) >= MOST * whole);
    if (!inner) return root;
    root = inner;
  }
}
