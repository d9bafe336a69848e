import { expect, test } from 'vitest';
import { sanitize } from '../../../src/article/sanitize.ts';
import { texOf } from '../../../src/reader/take/tex-of.ts';

const tex = (inside: string): string => {
  const math = sanitize(`<math>${inside}</math>`, document).querySelector('math');
  if (!math) throw new Error('no formula');
  return texOf(math);
};

test.each([
  ['a fraction', '<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>', '\\frac{a}{b+1}'],
  ['a binomial', '<mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo>', '(\\genfrac{}{}{0pt}{}{n}{k})'],
  ['powers', '<msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msup><mrow><mo>(</mo><mi>y</mi><mo>)</mo></mrow><mo>′</mo></msup>', 'x^{2}+{(y)}^{\\prime{}}'],
  ['an index', '<msub><mi>H</mi><mn>2</mn></msub><mi>O</mi>', 'H_{2}O'],
  ['both', '<msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup>', 'a_{i}^{2}'],
  ['roots', '<msqrt><mi>y</mi><mo>-</mo><mn>1</mn></msqrt><mroot><mi>x</mi><mn>3</mn></mroot>', '\\sqrt{y-1}\\sqrt[3]{x}'],
  ['limits', '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><munder><mi>lim</mi><mi>x</mi></munder>', '∑_{i=1}^{n}\\operatorname*{lim}_{x}'],
  ['accents', '<mover><mi>x</mi><mo>¯</mo></mover><mover><mi>v</mi><mo>→</mo></mover>', '\\overline{x}\\vec{v}'],
  ['what is set above and below', '<mover><mo>=</mo><mi>d</mi></mover><munder><mi>x</mi><mi>k</mi></munder>', '\\overset{d}{=}\\underset{k}{x}'],
  ['a matrix', '<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable><mo>)</mo>', '(\\begin{matrix}1 & 2 \\\\ 3 & 4\\end{matrix})'],
  ['words and signs that mean something in TeX', '<mi>sin</mi><mo>&#x2061;</mo><mi>α</mi><mo>{</mo><mn>5</mn><mo>%</mo><mo>}</mo><mtext>if a_b</mtext>', '\\operatorname{sin}α\\{5\\%\\}\\text{if a\\_b}'],
  ['alphabets', '<mi mathvariant="double-struck">R</mi>', '\\mathbb{R}'],
  ['scripts before', '<mmultiscripts><mi>C</mi><mprescripts></mprescripts><mn>6</mn><mn>14</mn></mmultiscripts>', '{}_{6}^{14}C'],
  ['bare words', 'x', 'x'],
  ['what the page wrote', '<semantics><mi>x</mi><annotation encoding="application/x-tex"> x^2 </annotation></semantics>', 'x^2'],
])('%s as TeX', (_, inside, expected) => {
  expect(tex(inside)).toBe(expected);
});
