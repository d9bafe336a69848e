import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/page.ts';
import { findClutter } from '../../../src/clutter/find-clutter.ts';
import { rules } from '../../../src/clutter/rules.ts';
import type { Verdict } from '../../../src/clutter/verdict.ts';

const FOLDER = join(import.meta.dirname, '../../pages');
const URL_OF_PAGE = 'https://mail.callow.example/2026/03/night-ferry.html';
const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
const ruleFiles = readdirSync(join(import.meta.dirname, '../../../src/clutter/rules'));
const names = rules.map(({ name }) => name);

/** Stands in for a browser that has tried to load the pictures. */
function load(document: Document): void {
  for (const image of document.querySelectorAll('img')) {
    const state = image.dataset['test'];
    const facts = { complete: state !== 'waiting', naturalWidth: state === 'failed' || state === 'waiting' ? 0 : 640, currentSrc: image.src };
    for (const [name, value] of Object.entries(facts)) Object.defineProperty(image, name, { value });
  }
}

/** Every character and medium of a document with the rule that hides it, '' where none does. */
function hiddenBy(document: Document, ruleOf: (node: Node, at: number) => string): string[] {
  const out: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = [...(node.textContent ?? '').matchAll(/\S+/g)].map(({ 0: word, index }) => `${ruleOf(node, index)}|${word}`);
      out.push(...words);
    } else if (node instanceof Element && node.matches('img, video, audio, iframe, [data-expect]')) out.push(`${ruleOf(node, 0)}|<${node.localName} ${node.getAttribute('src') ?? ''}>`);
  }
  return out;
}

function judged(verdicts: Verdict[]): (node: Node, at: number) => string {
  return (node, at) =>
    verdicts.find(({ target }) => ('node' in target ? target.node === node && target.start <= at && at < target.end : target.contains(node)))?.rule ?? '';
}

const expected = (node: Node): string => (node instanceof Element ? node : node.parentElement)?.closest('[data-expect]')?.getAttribute('data-expect') ?? '';

test.each(pages)('%s: hidden is what it marks, and nothing else', (name) => {
  const document = new DOMParser().parseFromString(readFileSync(join(FOLDER, name), 'utf8'), 'text/html');
  load(document);
  const rule = rules.find((each) => name.startsWith(`${each.name}.`));
  const verdicts = findClutter(readPage(document, { url: URL_OF_PAGE }), { certainty: rule?.certainty ?? 'sure' }).filter(({ rule }) => rule !== 'classifier');
  // a marked piece inside a sentence is one with its span
  expect(hiddenBy(document, judged(verdicts)).filter((line) => !line.includes('|<span'))).toEqual(hiddenBy(document, expected).filter((line) => !line.includes('|<span')));
});

test.each(names)('the rule %s has a page that marks what it hides', (name) => {
  const own = pages.filter((page) => page.startsWith(`${name}.`));
  expect(own, `write tests/pages/${name}.html, a small article with data-expect="${name}" on what the rule must hide, and traps it must not fall into`).not.toEqual([]);
  const marks = own.some((page) => readFileSync(join(FOLDER, page), 'utf8').includes(`data-expect="${name}"`));
  expect(marks, `mark what ${name} must hide in tests/pages/${own[0]} with data-expect="${name}"`).toBe(true);
});

test.each(pages)('%s belongs to a rule', (page) => {
  expect(names, `tests/pages/${page} is named after no rule: name it <rule>.html, or write the rule and add it to src/clutter/rules.ts`).toContain(page.split('.')[0]);
});

test.each(ruleFiles)('%s is in the list of rules under its own name', (file) => {
  expect(names.map((name) => `${name}.ts`), `add the rule of src/clutter/rules/${file} to the list in src/clutter/rules.ts, with the file's name as its name`).toContain(file);
});

test('every rule says its reason in a plain sentence part, and boxes are asked before what stands in them', () => {
  for (const { name, why } of rules) expect(why, name).toMatch(/^[a-z][^.]{15,90}$/);
  const order = ['box', 'medium', 'piece', 'line', 'shell'];
  const subjects = rules.map(({ about }) => order.indexOf(about));
  expect(subjects, 'rules.ts lists rules about boxes first, then media, pieces, lines and shells').toEqual(subjects.toSorted((a, b) => a - b));
  expect(new Set(names).size).toBe(names.length);
});
