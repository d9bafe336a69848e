import { type Block, fold } from '../article/block.ts';
import { isProse } from '../article/box.ts';
import type { Page } from '../article/page.ts';
import { familiesOf } from './families.ts';
import { wordsIn, wordsOf } from './vocabulary.ts';

/** Where the article stands on the page. */
export type Story = {
  /** The smallest box with most of the prose; null on a page without prose. */
  root: Element | null;
  /** The smallest box that holds the headline as well. */
  frame: Element | null;
  headline: Element | null;
  title: string;
  /** First and last block of prose inside the root; -1 without prose. */
  first: number;
  last: number;
  /** Characters of prose inside the root. */
  proseChars: number;
  /** Telling words of headline and prose. */
  vocabulary: ReadonlySet<string>;
  /** Most of these are written in Latin letters. */
  isLatin: boolean;
  lang: string | null;
};

const MOST = 0.7; // share of the prose; what is left are boxes with a few sentences of their own
const ELSEWHERE = 'nav, footer, aside, dialog, [role="complementary"], [role="contentinfo"], [role="navigation"], [role="dialog"]';

/** Finds headline and prose, and the boxes round them. */
export function findStory(page: Page): Story {
  const { document, blocks, boxes } = page;
  const elsewhere = new Map<Element, boolean>();
  const all = blocks.filter(isProse);
  const main = all.filter(({ element }) => !isElsewhere(element, elsewhere));
  const prose = main.length > 0 ? main : all; // a page may call all of itself by a name that means something else
  const root = smallestWithMost(prose, document.body);
  const own = root ? prose.filter(({ element }) => root.contains(element)) : [];
  const headline = findHeadline(page, root, own[0]?.index ?? Infinity);
  const title = fold(headline?.textContent ?? '') || document.title;
  const vocabulary = new Set([...wordsIn(title), ...wordsIn(document.title), ...own.flatMap(wordsOf)]);
  const frame = boxRound(root, headline);
  return {
    root,
    frame: frame && boxes.has(frame) ? frame : root,
    headline,
    title,
    first: own[0]?.index ?? -1,
    last: own.at(-1)?.index ?? -1,
    proseChars: own.reduce((sum, { text }) => sum + text.length, 0),
    vocabulary,
    isLatin: 2 * [...vocabulary].filter((word) => /[a-z]/.test(word)).length >= vocabulary.size,
    lang: document.documentElement?.lang || null,
  };
}

function boxRound(root: Element | null, headline: Element | null): Element | null {
  if (!headline) return root;
  let frame = root;
  while (frame?.contains(headline) === false) frame = frame.parentElement;
  return frame;
}

/** Comments, asides and navigation hold sentences too, now and then more than the article. */
function isElsewhere(element: Element, known: Map<Element, boolean>): boolean {
  const found = known.get(element);
  if (found !== undefined) return found;
  const parent = element.parentElement;
  const own = element.matches(ELSEWHERE) || (familiesOf(element).has('comment') && element.localName !== 'body' && element.localName !== 'main' && element.localName !== 'article');
  const answer = own || (parent !== null && isElsewhere(parent, known));
  known.set(element, answer);
  return answer;
}

function smallestWithMost(prose: Block[], body: Element | null): Element | null {
  const counts = new Map<Element, number>();
  let total = 0;
  for (const { element, text } of prose) {
    total += text.length;
    for (let up: Element | null = element; up; up = up === body ? null : up.parentElement) counts.set(up, (counts.get(up) ?? 0) + text.length);
  }
  let root: Element | null = total ? body : null;
  for (let next = root; next; ) {
    root = next;
    next = [...root.children].find((child) => (counts.get(child) ?? 0) >= MOST * total) ?? null;
  }
  // a single long paragraph is not the box, but what it stands in
  return root && /^(?:p|blockquote|li|pre|font)$/.test(root.localName) ? root.parentElement : root;
}

/** The first heading that the page's title names; else the one before the first prose, as near to it as can be. */
function findHeadline({ document, boxes }: Page, root: Element | null, firstProse: number): Element | null {
  const headings = [...document.querySelectorAll('h1, h2')].filter((heading) => boxes.has(heading));
  const title = fold(document.title).toLowerCase();
  const said = headings.find((heading) => {
    const text = fold(heading.textContent ?? '').toLowerCase();
    return text.length >= 8 && title.includes(text);
  });
  const near = (list: Element[]): Element | undefined => list.find((heading) => root?.contains(heading)) ?? list.at(-1);
  const first = headings.filter(({ localName }) => localName === 'h1');
  const isOfOthers = (heading: Element): boolean => [heading, heading.parentElement].some((element) => element && familiesOf(element).has('promo'));
  return said ?? near(first.filter((heading) => (boxes.get(heading)?.last ?? Infinity) < firstProse)) ?? near(first.filter((heading) => !isOfOthers(heading))) ?? null;
}
