const XHTML = 'http://www.w3.org/1999/xhtml';
const SMALL = 0x60; // codes of small letters are above it

/** The name of an element as pages of HTML have it, in capitals, also on a page that is served as XHTML; in drawings and formulas as it is. */
export function nameOf(element: Element): string {
  const { nodeName } = element;
  return nodeName.charCodeAt(0) > SMALL && element.namespaceURI === XHTML ? nodeName.toUpperCase() : nodeName;
}
