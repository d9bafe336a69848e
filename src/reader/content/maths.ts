const DRAWN = '.katex-html, .MathJax_Preview, img[class*="math-fallback"]';

/**
 * Formulas come as MathML and, beside it, drawn for the page's own style sheets: what only those could show goes where the MathML is there.
 * Each gets a box around it that scrolls: a formula breaks into no lines, and not every browser lets it scroll by itself.
 */
export function keepMaths(content: DocumentFragment): void {
  for (const drawn of content.querySelectorAll(DRAWN)) {
    if (drawn.parentElement?.querySelector('math')) drawn.remove();
  }
  for (const box of content.querySelectorAll('.MathJax, .MathJax_CHTML, .MathJax_SVG')) {
    const formula = box.querySelector('math');
    if (formula) box.replaceChildren(formula);
  }
  for (const svg of content.querySelectorAll('svg:has([id^="MJX-"])')) {
    if (svg.parentElement?.querySelector(':scope > math')) svg.remove();
  }
  for (const formula of content.querySelectorAll('math')) {
    const box = content.ownerDocument.createElement('span');
    box.className = 'formula';
    formula.replaceWith(box);
    box.append(formula);
  }
}
