import { expect, test } from 'vitest';
import { colourCode } from '../../../src/reader/content/colour-code.ts';
import { languageOf } from '../../../src/reader/content/listing.ts';

const listing = (html: string): Element => {
  const found = document.createRange().createContextualFragment(html).querySelector('pre');
  if (!found) throw new Error('no listing');
  return found;
};

test.each([
  ['<pre><code class="language-js">x</code></pre>', 'js'],
  ['<pre class="lang-py">x</pre>', 'py'],
  ['<div class="highlight-source-ruby"><pre>x</pre></div>', 'ruby'],
  ['<pre class="brush: php">x</pre>', 'php'],
  ['<pre data-lang="Rust">x</pre>', 'rust'],
  ['<pre class="numbered">x</pre>', null],
])('the language of %s', (html, language) => {
  expect(languageOf(listing(html))).toBe(language);
});

test('tokens lie where their words are', () => {
  const code = '// three\nconst CALL = "é";';
  const found = colourCode(code, 'js').map(({ token, start, end }) => [token, code.slice(start, end)]);
  expect(found).toContainEqual(['comment', '// three']);
  expect(found).toContainEqual(['keyword', 'const']);
  expect(found).toContainEqual(['string', '"é"']);
});

test('an unknown language, or an endless listing, stays as it is', () => {
  expect(colourCode('x', 'klingon')).toEqual([]);
  expect(colourCode('let a;'.repeat(20_000), 'js')).toEqual([]);
});
