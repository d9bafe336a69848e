/** Makes the test's document a page with this body; test pages are our own words. */
export function page(body: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(body, 'text/html').body.childNodes);
}

/** The range of a text's first (or nth, from 0) occurrence within a single text node. */
export function rangeOf(text: string, nth = 0): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(), left = nth; node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(text);
    if (at < 0 || left-- > 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range;
  }
  throw new Error(`not on the test page: ${text}`);
}
