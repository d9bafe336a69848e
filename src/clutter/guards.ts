import { nameOf } from '../article/name.ts';
import type { Page } from '../article/page.ts';
import { namesOf } from '../article/facts/families.ts';
import { POST } from '../article/posts.ts';
import { rememberedOf } from '../article/remembered.ts';
import { consentIn } from './consent.ts';
import { edgeOf, edgesOf, LEAST } from './edges.ts';
import { familiesOf } from './families.ts';
import type { Story } from './story.ts';
import { isEditor, isTyped } from './typed.ts';
import { knownOf, wordsIn } from './vocabulary.ts';

/** What may never be hidden, whatever a rule says. Everything that keeps the article safe stands here. */
export type Guards = {
  /** Whether the element may be hidden as a whole. */
  mayHide: (element: Element) => boolean;
  /** Whether it may be but for being a cell beside others, which would come to stand under another heading: then what is in it may, where that is boxes and no loose words. */
  mayEmpty: (element: Element) => boolean;
  /** Whether the element is quoted or measured as a whole: its parts are judged one by one, never as boxes. */
  isOfOnePiece: (element: Element) => boolean;
  /** Whether nothing inside the element is ever looked at: landmarks, comments, what is hidden, open or being edited, and what asks for consent. */
  isOutOfBounds: (element: Element) => boolean;
  /** Whether an element stands in a window or menu that opens over the page: nobody sees it until it does, and then it is to be whole. */
  isFolded: (element: Element) => boolean;
  /** Whether it is out of bounds as a header, menu or footer: there only an advertisement's own label is looked at. */
  isLandmark: (element: Element) => boolean;
  /** Whether it is out of bounds as comments of readers, likewise. */
  isDiscussion: (element: Element) => boolean;
};

const PIECES = new Set(['BLOCKQUOTE', 'PRE', 'CODE', 'DL', 'P', 'MATH', 'SVG']);
const LANDMARKS = 'nav, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"]';
const IN_USE = 'dialog[open], [popover]:popover-open, [aria-modal="true"]';
const MENU = 5; // links; what has fewer turns a gallery
const WINDOW = /\b(?:modal|dialog|popup|pop ?over|lightbox|off ?canvas|drawer|dropdown|sub ?menu|mega ?menu|flyout|tooltip|hovercard)\b/;
const TALKS = '#comments, #disqus_thread, #respond'; // empty until their script has come
const TALK = 4; // blocks; what is called comments and holds fewer may be the count on a teaser
const MOST_OF_PROSE = 0.25; // share of the article's prose that may go with one box

export function guard(page: Page, story: Story): Guards {
  const { document, boxes } = page;
  const kept = new Set<Element>();
  for (const start of [story.root, story.headline]) for (let up = start; up; up = up.parentElement) kept.add(up);
  // a page may say its headline twice, or in words that its title does not use
  const title = new Set(wordsIn(document.title));
  const isTitle = ({ textContent }: Element): boolean => {
    const { words, known } = knownOf(textContent ?? '', title);
    return words > 0 && known >= words / 2;
  };
  const headlines = [...document.querySelectorAll('h1')].filter((heading) => ((boxes.get(heading)?.first ?? Infinity) < story.first || isTitle(heading)) && !heading.closest('a') && !heading.querySelector('a'));
  const posts = [...document.querySelectorAll(POST)].filter((post) => story.root?.contains(post));
  const inPost = (element: Element): boolean => story.root?.contains(element) === true && element.closest(POST) !== null;
  const asksConsent = consentIn(page, story.root);
  const isCell = ({ localName, parentElement }: Element): boolean => (localName === 'td' || localName === 'th') && (parentElement?.childElementCount ?? 0) > 1;
  // pictures in such a row say what stands under them
  const columnHeads = new Set([...document.querySelectorAll('tr a[href] img')].map((image) => image.closest('tr')).filter((row) => row && row.childElementCount > 1 && isDataRow(rowAfter(row), row.childElementCount)));
  const isColumnHead = (element: Element): boolean => columnHeads.size > 0 && columnHeads.has(element.closest('tr'));
  const isHeld = (element: Element): boolean => document.activeElement !== document.body && element.contains(document.activeElement);
  // words that stand loose in an inline element belong to the run of the box round it
  const hasLooseWords = (element: Element): boolean => boxes.get(element)?.chars === 0 && (element.textContent ?? '').trim() !== '' && /^(?:a|abbr|b|cite|em|font|i|label|mark|small|span|strong|u)$/.test(element.localName);
  const edges = edgesOf(page, kept);
  const isLandmark = rememberedOf((element) => !kept.has(element) && ((matchesAny(element, LANDMARKS) && !leadsOn(element)) || isPageEdge(element, story) || edgeOf(element, boxes.get(element), story) !== null || edges.includes(element)));
  const menus = [...document.querySelectorAll(LANDMARKS)].filter((menu) => menu.querySelectorAll('a[href]').length >= MENU && !leadsOn(menu));
  const discussions = [...boxes.values()].filter((box) => box.last - box.first >= TALK && !kept.has(box.element) && isDiscussion(box.element));
  // what leads past the menus to the article
  const skips = [...document.querySelectorAll('a[href^="#"]')].filter((link) => kept.has(document.getElementById((link.getAttribute('href') ?? '').slice(1)) ?? link));
  const heads = [...document.querySelectorAll('header, footer')].filter((element) => {
    const box = boxes.get(element);
    return box !== undefined && box.last - box.first >= LEAST && !kept.has(element) && isPageEdge(element, story);
  });
  const rounds = boxesRound([...skips, ...heads, ...edges, ...menus, ...posts, ...discussions.map(({ element }) => element), ...document.querySelectorAll(TALKS)]);
  const mayGo = (element: Element): boolean => {
    if (kept.has(element) || rounds.has(element) || story.headline?.contains(element) || headlines.some((heading) => heading.contains(element) || element.contains(heading)) || isHeld(element) || hasLooseWords(element) || (posts.length > 0 && inPost(element))) return false;
    const box = boxes.get(element);
    const inRoot = story.root?.contains(element) ?? false;
    return !inRoot || !box || box.proseChars <= MOST_OF_PROSE * story.proseChars;
  };
  const holdsBoxes = (element: Element): boolean => {
    const box = boxes.get(element);
    return box !== undefined && page.blocks.slice(box.first, box.last + 1).every((block) => block.element !== element);
  };
  return {
    mayHide: (element) => !isCell(element) && !isColumnHead(element) && mayGo(element),
    mayEmpty: (element) => isCell(element) && holdsBoxes(element) && mayGo(element),
    isOfOnePiece: (element) => PIECES.has(nameOf(element)) && !kept.has(element),
    isOutOfBounds: rememberedOf((element) => isLandmark(element) || isTyped(element) || (!kept.has(element) && (element.hasAttribute('hidden') || inUse(element) || isEditor(element) || asksConsent(element) || familiesOf(element).has('hidden') || isDiscussion(element)))),
    isLandmark,
    isDiscussion,
    isFolded: rememberedOf((element): boolean => {
      for (let up: Element | null = element; up && !kept.has(up); up = up.parentElement) if (WINDOW.test(namesOf(up)) || up.matches('dialog, [role="dialog"], [role="alertdialog"], [role="menu"]')) return true;
      return false;
    }),
  };
}

/** Every element round one of these. */
function boxesRound(elements: readonly Element[]): Set<Element> {
  const found = new Set<Element>();
  for (const { parentElement } of elements) for (let up = parentElement; up && !found.has(up); up = up.parentElement) found.add(up);
  return found;
}

/** Header and footer of the page, not those of an article or section. */
function isPageEdge(element: Element, { root }: Story): boolean {
  if (element.localName !== 'header' && element.localName !== 'footer') return false;
  const inside = element.parentElement?.closest('article, main, section, aside') ?? null;
  return inside === null || (root !== null && inside !== null && inside.localName !== 'article' && !inside.contains(root) && inside.localName === 'section');
}

/** Comments of readers: a part of the page that is no article, and no clutter. */
const isDiscussion = (element: Element): boolean => familiesOf(element).has('comment') && !/^(?:body|main|article)$/.test(element.localName);

/** Previous and next article: called navigation, but clutter as any teaser is. */
const leadsOn = (element: Element): boolean => familiesOf(element).has('promo') || element.querySelector('a[rel~="prev"], a[rel~="next"]') !== null;

const matchesAny = (element: Element, selector: string): boolean => element.matches(selector);

function inUse(element: Element): boolean {
  try {
    return element.matches(IN_USE);
  } catch {
    return element.matches('dialog[open], [aria-modal="true"]'); // no :popover-open here
  }
}

const rowAfter = ({ nextElementSibling, parentElement }: Element): Element | null => nextElementSibling ?? parentElement?.nextElementSibling?.firstElementChild ?? null;

/** Whether a row has so many cells, with words in them all and no link. */
const isDataRow = (row: Element | null, cells: number): boolean => row?.localName === 'tr' && row.childElementCount === cells && !row.querySelector('a[href]') && [...row.children].every(({ textContent }) => (textContent ?? '').trim() !== '');
