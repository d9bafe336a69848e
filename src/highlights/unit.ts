/** What is best marked as a whole. */
export type UnitKind = 'table' | 'code' | 'formula' | 'picture';

export type Unit = { kind: UnitKind; element: Element };

const UNITS: [UnitKind, string][] = [
  ['formula', 'math, .katex, .MathJax, mjx-container'],
  ['code', 'pre'],
  ['table', 'table'],
];

/** The table, piece of code or formula a selection stands in, if it is only a part of it; `null` where there is none. */
export function unitAround(range: Range): Unit | null {
  const node = range.commonAncestorContainer;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  for (const [kind, selector] of UNITS) {
    const whole = element?.closest(selector);
    if (whole && (whole.textContent ?? '').trim().length > range.toString().trim().length && !isLayout(whole)) return { kind, element: whole };
  }
  return null;
}

/** Old pages lay themselves out in tables: what holds paragraphs and headings is no table of figures. */
const isLayout = (element: Element): boolean => element.localName === 'table' && element.querySelector('table, p + p, h1, h2') !== null;

/** The range of a whole element, from its first to its last text. */
export function rangeOfUnit({ element }: Unit): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range;
}
