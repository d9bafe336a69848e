import { expect, test } from 'vitest';
import gate from '../../../src/article/model/gate.json' with { type: 'json' };
import { bytesOf } from '../../../src/article/model/forest.ts';
import { readHead } from '../../../src/article/head.ts';
import { pageFacts } from '../../../src/article/page-facts.ts';
import { pageWords } from '../../../src/article/page-words.ts';
import { measureProse } from '../../../src/article/prose.ts';
import { saidFacts } from '../../../src/article/said-facts.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const words = (html: string, url = 'https://coast.example/news/ferry'): number[] => {
  const document = parse(html);
  return pageWords(document, url, null, readHead(document)).toSorted((a, b) => a - b);
};

test('the same page has the same words on every site', () => {
  const html = '<title>The last ferry</title><h1>The last ferry</h1><button>Subscribe</button>';
  expect(words(html, 'https://coast.example/news/ferry')).toEqual(words(html, 'https://harbour.example/news/ferry'));
});

test('a word counts once for each place it comes from', () => {
  expect(words('<title>Ferry ferry FERRY</title>')).toEqual(words('<title>ferry</title>'));
  expect(words('<h1>Ferry</h1>').length).toBe(words('<title>Ferry</title>').length);
  expect(words('<h1>Ferry</h1>')).not.toEqual(words('<title>Ferry</title>'));
});

test('the gate was trained on the facts and the table of words that are measured', () => {
  const document = parse(`<p>${'The ferry sailed again. '.repeat(9)}</p>`);
  const said = saidFacts('https://coast.example/', measureProse(document), readHead(document));
  expect(gate.facts).toEqual([...Object.keys(pageFacts(document, said)), 'words']);
  const places = bytesOf(gate.words.weights).length;
  for (const place of words('<title>The last ferry sails</title><h1>And comes back</h1>')) expect(place).toBeLessThan(places);
});
