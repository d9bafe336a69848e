import type { Flow, Placed } from './flow.ts';

const MEDIA = 'img, video, audio, table, [data-embed]';

/** The first letter or picture of an article on the page that is shown, to be found again when everything has moved; `null` where there is none. */
export function firstInView(root: HTMLElement, flow: Flow): Placed | null {
  const block = Array.from(root.querySelectorAll('[data-block]')).find((each) => flow.endOf(each) > 0) ?? root;
  const walker = root.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = block; node; node = walker.nextNode()) {
    if (node.nodeType === 3) {
      const text = node as Text;
      if (text.data.trim() && flow.endOf(lettersOf(text, 0, text.length)) > 0) return firstLetter(text, flow);
    } else if ((node as Element).matches(MEDIA) && flow.endOf(node as Element) > 0) return node as Element;
  }
  return null;
}

/** By halves: what comes later in a text lies further on. */
function firstLetter(text: Text, flow: Flow): Range {
  let [before, last] = [-1, text.length - 1];
  while (last - before > 1) {
    const middle = (before + last) >> 1;
    if (flow.startOf(lettersOf(text, middle, middle + 1)) < 0) before = middle;
    else last = middle;
  }
  return lettersOf(text, last, last + 1);
}

function lettersOf(text: Text, start: number, end: number): Range {
  const range = text.ownerDocument.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}
