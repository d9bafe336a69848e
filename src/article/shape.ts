/** How an element and what it stands in look to a style sheet, `levels` of them, numbers aside: cards of one row are alike. */
export function shapeOf(element: Element, levels: number): string {
  let shape = '';
  for (let up: Element | null = element, left = levels; up && left > 0; up = up.parentElement, left--) shape += ` ${up.localName}.${up.getAttribute('class') ?? ''}`;
  return shape.replace(/\d+/g, '');
}
