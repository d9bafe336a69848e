const SOURCES = ['src', 'data', 'data-src', 'data-lazy-src']; // where a frame or an object keeps its address, lazy loading included
const FRAMES = new Set(['iframe', 'frame', 'embed', 'object']);

/** Puts `<a data-embed>` before a frame, embed or object that has a web address, so that a reader can offer what is about to be dropped; without one before a frame that the page itself fills and names. */
export function standIn(element: Element): void {
  if (!FRAMES.has(element.localName) || !element.parentNode) return;
  const href = addressOf(element);
  if (!href && !(element.hasAttribute('srcdoc') && element.getAttribute('title'))) return;
  const link = element.ownerDocument.createElement('a');
  link.setAttribute('data-embed', element.localName);
  if (href) {
    link.setAttribute('href', href);
    link.setAttribute('rel', 'noopener noreferrer');
  }
  for (const name of ['title', 'data-block']) {
    const value = element.getAttribute(name);
    if (value) link.setAttribute(name, value);
  }
  element.parentNode.insertBefore(link, element);
}

function addressOf(element: Element): string | null {
  for (const name of SOURCES) {
    const value = element.getAttribute(name)?.trim() ?? '';
    const address = value.startsWith('//') ? `https:${value}` : value;
    if (/^https?:\/\/[^\s/]/i.test(address) && URL.canParse(address)) return address;
  }
  return null;
}
