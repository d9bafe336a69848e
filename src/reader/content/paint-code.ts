import type { Room } from '../room.ts';
import { type ColourCode, languageOf, type Token, TOKENS } from './listing.ts';

const nameOf = (token: Token): string => `quietpage-code-${token}`; // the registry is the page's as well

/** Colours the code by the CSS Custom Highlight API: its text nodes stay as they are, so passages in it are found again. */
export function paintCode({ root, view, options, onGrown, onClose }: Room): void {
  const { loadColours } = options;
  const forced = view.matchMedia('(forced-colors: active)'); // painted text would look like a selection then
  if (!loadColours || !('highlights' in CSS)) return;
  let isOpen = true;
  let waiting = 0;
  let coming: Promise<ColourCode | null> | null = null;
  const clear = (): void => TOKENS.forEach((token) => CSS.highlights.delete(nameOf(token)));
  const paint = async (): Promise<void> => {
    const listings = Array.from(root.querySelectorAll('pre')).filter(languageOf);
    if (forced.matches) clear();
    if (listings.length === 0 || forced.matches) return;
    const colourCode = await (coming ??= loadColours().catch(() => null)); // code is read without colours as well
    if (!isOpen || !colourCode || forced.matches) return;
    const painted = new Map(TOKENS.map((token) => [token, new Highlight()]));
    for (const listing of listings) {
      const language = languageOf(listing);
      if (!language) continue;
      const code = listing.textContent ?? '';
      const rangeOf = ranger(listing);
      for (const { token, start, end } of colourCode(code, language)) painted.get(token)?.add(rangeOf(start, end));
    }
    for (const [token, highlight] of painted) CSS.highlights.set(nameOf(token), highlight);
  };
  const soon = (): void => {
    view.clearTimeout(waiting);
    waiting = view.setTimeout(() => void paint());
  };
  soon();
  onGrown(soon);
  forced.addEventListener('change', soon);
  onClose(() => {
    isOpen = false;
    view.clearTimeout(waiting);
    forced.removeEventListener('change', soon);
    clear();
  });
}

/** Ranges by offset into an element's text; made for offsets that only grow. */
function ranger(element: Element): (start: number, end: number) => StaticRange {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text | null;
  let before = 0;
  const point = (offset: number, isEnd: boolean): { container: Node; offset: number } => {
    const reach = isEnd ? offset : offset + 1; // a stretch begins in the node that has its first character
    while (node && reach > before + node.length) {
      const next = walker.nextNode() as Text | null;
      if (!next) break;
      before += node.length;
      node = next;
    }
    return { container: node ?? element, offset: node ? offset - before : 0 };
  };
  return (start, end) => {
    const from = point(start, false);
    const to = point(end, true);
    return new StaticRange({ startContainer: from.container, startOffset: from.offset, endContainer: to.container, endOffset: to.offset });
  };
}
