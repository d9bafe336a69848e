const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Brings the headings under the reader's one `h1` into an order without gaps: the first level there is becomes `h2`. */
export function lowerHeadings(content: DocumentFragment): void {
  const headings = Array.from(content.querySelectorAll(HEADINGS));
  const open: number[] = []; // the page's levels of the headings we are under
  for (const heading of headings) {
    const level = Number(heading.localName.slice(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    rename(heading, `h${Math.min(6, open.length + 1)}`);
  }
}

/** Puts an element of another name in an element's place, with all it has. */
export function rename(heading: Element, name: string): void {
  if (heading.localName === name) return;
  const renamed = heading.ownerDocument.createElement(name);
  for (const { name: attribute, value } of Array.from(heading.attributes)) renamed.setAttribute(attribute, value);
  renamed.append(...heading.childNodes);
  heading.replaceWith(renamed);
}
