import { expect, test } from 'vitest';
import { anchor } from '../../../src/highlights/anchor.ts';
import { newHighlight } from '../../../src/highlights/highlight.ts';
import { describePicture } from '../../../src/highlights/picture.ts';
import { indexText } from '../../../src/highlights/text-index.ts';
import { rangeOfUnit, unitAround } from '../../../src/highlights/unit.ts';
import { highlight } from '../../../src/extension/storage/highlight-shape.ts';
import { page, rangeOf } from './page.ts';

const image = (n: number): HTMLImageElement => document.images[n] ?? document.createElement('img');

test('a picture is found by its file in another size, or by its words among the old text', () => {
  page('<p>The crane stood in the rain.</p><figure><img src="/a/crane-350x220.jpg" alt="The crane"><figcaption>In March</figcaption></figure><p>Nobody came.</p><img src="/a/bench.jpg">');
  const selectors = describePicture(indexText(document), image(0));
  expect(selectors.quote).toMatchObject({ exact: 'The crane', prefix: 'The crane stood in the rain.\n' });
  page('<img src="/a/bench.jpg"><p>New.</p><p>The crane stood in the rain.</p><img src="/cdn/crane-1200x800.jpg?ssl=1" alt="The crane"><p>Nobody came.</p>');
  const found = anchor(document, selectors);
  expect(found).toMatchObject({ doubtful: false });
  expect(found?.range.startContainer.childNodes[found.range.startOffset]).toBe(image(1));
  page('<p>The crane stood in the rain.</p><img src="/b/x7f3.jpg" alt="The crane"><p>Nobody came.</p>');
  expect(anchor(document, selectors)).not.toBeNull();
  page('<p>Something else.</p><img src="/b/x7f3.jpg">');
  expect(anchor(document, selectors)).toBeNull();
});

test('a picture that stands in the page itself is found as well, however large, and is not called by its bytes', () => {
  const src = (seed: string): string => `data:image/png;base64,${seed.repeat(10_000)}/AA=`;
  page(`<p>Rain.</p><img src="${src('Q/7')}"><p>Fog.</p><img src="${src('R/7')}">`);
  const selectors = describePicture(indexText(document), image(1));
  expect(selectors.quote.exact).toBe('image/png');
  const kept = highlight(newHighlight(selectors))?.selectors;
  const found = kept && anchor(document, kept);
  expect(found).toMatchObject({ doubtful: false });
  expect(found?.range.startContainer.childNodes[found.range.startOffset]).toBe(image(1));
});

test('among very many pictures in a long text one is found in little time', () => {
  page('<p>The crane <b>stood</b> in the rain.</p><img src="/a/bench.jpg">'.repeat(1_500) + '<p>Nobody came.</p><img src="/a/crane.jpg" alt="The crane">');
  const index = indexText(document);
  const selectors = describePicture(index, image(1_500));
  const before = performance.now();
  expect(anchor(index, selectors)).toMatchObject({ doubtful: false });
  expect(performance.now() - before).toBeLessThan(3_000); // ms; it took fifteen seconds when every picture made a list of the text
});

test('of two equal pictures none is guessed', () => {
  page('<img src="/a.jpg"><img src="/a.jpg">');
  expect(anchor(document, describePicture(indexText(document), image(0)))?.doubtful).toBe(true);
});

test('a selection inside a table, code or formula can be widened to all of it', () => {
  page('<table><tr><td>Mon</td><td>high water</td></tr></table><pre>let a = 1;\nlet b = 2;</pre><p>plain</p>');
  const table = unitAround(rangeOf('Mon'));
  expect(table?.kind).toBe('table');
  expect(table && rangeOfUnit(table).toString()).toBe('Monhigh water');
  expect(unitAround(rangeOf('let a'))?.kind).toBe('code');
  expect(unitAround(rangeOf('let a = 1;\nlet b = 2;'))).toBeNull();
  expect(unitAround(rangeOf('plain'))).toBeNull();
});

test('a table that only lays out a page is none', () => {
  page('<table><tr><td><h1>Title</h1><p>One</p><p>Two</p></td></tr></table>');
  expect(unitAround(rangeOf('One'))).toBeNull();
});
