export const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Brings the headings under the reader's one `h1` into an order without gaps: the first level there is becomes `h2`. `levels`: those planned for them as parts of a whole. */
export function lowerHeadings(content: DocumentFragment, levels?: number[]): void {
  const headings = Array.from(content.querySelectorAll(HEADINGS));
  const planned = levels?.length === headings.length ? levels : levelsOf(headings);
  headings.forEach((heading, n) => rename(heading, `h${planned[n] ?? 2}`));
}

/** The levels, 2 to 6, that headings get when they are all there are. */
export function levelsOf(headings: Element[]): number[] {
  const open: number[] = []; // the page's levels of the headings we are under
  return headings.map((heading) => {
    const level = Number(heading.localName.slice(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return Math.min(6, open.length + 1);
  });
}

/** Puts an element of another name in an element's place, with all it has. */
export function rename(heading: Element, name: string): void {
  if (heading.localName === name) return;
  const renamed = heading.ownerDocument.createElement(name);
  for (const { name: attribute, value } of Array.from(heading.attributes)) renamed.setAttribute(attribute, value);
  renamed.append(...heading.childNodes);
  heading.replaceWith(renamed);
}
