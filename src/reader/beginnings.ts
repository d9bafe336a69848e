import type { Room } from './room.ts';

const NAME = 'quietpage-beginnings'; // the registry is the page's as well
const WORD = /[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu;
const SHARE = 0.45; // of a word's letters; where text that is set so usually stops
const SKIPPED = 'pre, code, math, svg, rt, h1, h2, h3, h4, h5, h6';
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Makes the first letters of every word stand out for those whom it helps; painted over the text, which stays as it is. */
export function showBeginnings({ root, view, onSettings, onGrown, onClose }: Room): void {
  let isOn = false;
  const forced = view.matchMedia('(forced-colors: active)'); // painted text would look like a selection then
  const show = (): void => void (isOn && !forced.matches ? CSS.highlights.set(NAME, beginningsOf(root)) : CSS.highlights.delete(NAME));
  onSettings(({ beginnings }) => {
    if (beginnings === isOn) return;
    isOn = beginnings;
    show();
  });
  onGrown(show);
  forced.addEventListener('change', show);
  onClose(() => {
    forced.removeEventListener('change', show);
    CSS.highlights.delete(NAME);
  });
}

function beginningsOf(root: HTMLElement): Highlight {
  const highlight = new Highlight();
  highlight.priority = -1; // whatever else is marked goes before it
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.nodeType === 3) return NodeFilter.FILTER_ACCEPT;
    return (node as Element).matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (const { 0: word, index } of node.data.matchAll(WORD)) {
      // letters that join, and words without spaces between them, have no beginning that could be told apart
      if (!SPACELESS.test(word)) highlight.add(new StaticRange({ startContainer: node, startOffset: index, endContainer: node, endOffset: index + Math.ceil(word.length * SHARE) }));
    }
  }
  return highlight;
}
