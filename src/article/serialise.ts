const BREAKS = new Set(
  ('BLOCKQUOTE BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL').split(' '),
);

/** A tree's inside as HTML. Reading only: this is the one place where `innerHTML` may stand, and nothing is ever written by it. */
export const serialise = (element: Element): string => element.innerHTML;

/** A tree's text, a line for each block, white space folded within a line. */
export function textOf(root: Element): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      parts.push((node as Text).data.replace(/\s+/g, ' '));
      return;
    }
    if (node.nodeName === 'annotation') return; // a formula's source is not read beside the formula
    const breaks = BREAKS.has(node.nodeName);
    if (breaks) parts.push('\n');
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
    if (breaks) parts.push('\n');
  };
  walk(root);
  return parts.join('').replace(/ *\n[\s]*/g, '\n').trim();
}
