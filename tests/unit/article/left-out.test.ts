import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/page.ts';
import { toArticle } from '../../../src/article/to-article.ts';

const PROSE = 'Rain fell on the harbour for nine days, and on the tenth the ferry company announced that it would not sail again, to nobody’s surprise. ';
const html = `<h1>The last ferry</h1><article>
${Array.from({ length: 4 }, (_, n) => `<p>Paragraph ${n}. ${PROSE.repeat(3)}</p>`).join('')}
<div id="card"><a href="/cat"><b>Read next: the lighthouse</b></a></div>
<p>Residue ${PROSE.repeat(2)} photo.jpg?w=350</p>
${Array.from({ length: 4 }, (_, n) => `<p>Paragraph ${n + 4}. ${PROSE.repeat(3)}</p>`).join('')}</article>`;

test('a rejected box comes with its place and its content, a rejected stretch with its place', () => {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const page = readPage(document, { url: 'https://coast.example/ferry' });
  const card = document.querySelector('#card');
  const node = document.querySelectorAll('p')[4]?.firstChild;
  if (!card || !(node instanceof Text)) throw new Error('the page is not as written');
  const rejected = [
    { kind: 'residue', reason: 'an address', snippet: 'photo.jpg?w=350', target: { node, start: node.length - 15, end: node.length } },
    { kind: 'promo', reason: 'another story', snippet: 'Read next', target: card },
  ];
  const article = toArticle(page, rejected, { numbered: true });
  expect(article?.leftOut.map(({ kind, text }) => [kind, text])).toEqual([['promo', 'Read next'], ['residue', 'photo.jpg?w=350']]);
  const [box, stretch] = article?.leftOut ?? [];
  expect(box?.content).toContain('href="https://coast.example/cat"');
  expect(page.blocks[box?.block ?? -1]?.text).toBe('Read next: the lighthouse');
  expect(page.blocks[stretch?.block ?? -1]?.text).toContain('Residue');
  expect(article?.textContent).not.toContain('photo.jpg');
});
