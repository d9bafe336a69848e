import { type Block, fold } from '../block.ts';
import { namesOf } from '../facts/families.ts';
import { plain } from '../meta.ts';
import type { Page } from '../page.ts';
import { isThing, type Thing } from './linked-data.ts';
import { isBy, namesSeen, namesTold, whoOf } from './names.ts';

const AUTHORS = /\b(?:bylines?|by line|authors?|contributors?|writer|written|posted ?by|creator|user ?name|poster)\b/;
const OTHERS = /\b(?:comments?|respond|related|recommended|sidebar|footer|nav|menu|share|newsletter|testimonial)\b/;
const AUTHOR_PATH = /\/(?:authors?|people|staff|contributors?|writers?|profiles?|team|by|u|users?|members?|autor(?:es|in)?|auteurs?|autore|redaktion|experts?)\/[^/]/i;
const FAMILY = 3; // elements up whose names are read
const TOGETHER = 4; // blocks between two authors of one line

/** Where names may stand; `isSite` knows those of the site, which seldom wrote it. */
type Sources = { metas: (...names: string[]) => string[]; linked: readonly Thing[]; beside: readonly Block[]; isSite: (name: string) => boolean };

/** The names of those who wrote the article; none where the page does not say. */
export function authorsOf(page: Page, sources: Sources): string[] {
  return [...new Map(namesFrom(page, sources).map((name) => [name.toLowerCase(), name])).values()];
}

function namesFrom(page: Page, { metas, linked, beside, isSite }: Sources): string[] {
  const told = tellers(metas, linked).map((lines) => lines.flatMap(namesTold)).find((names) => names.length > 0) ?? [];
  const persons = told.filter((name) => !isSite(name));
  if (persons.length > 0) return persons;
  const seen = namesBeside(page, beside);
  const strangers = seen.filter((name) => !isSite(name));
  // a site of one person bears the name of its author
  return [strangers, told, seen].find((names) => names.length > 0) ?? namesSeen(fold(page.vote().byline ?? ''), 'en');
}

/** What the page says to machines, the surest first. */
function tellers(metas: Sources['metas'], linked: Sources['linked']): string[][] {
  const authors = linked.map(({ author }) => [author].flat(2).flatMap(nameOf)).find((names) => names.length > 0) ?? [];
  const [first = ''] = metas('sailthru.author', 'dc.creator', 'dcterms.creator');
  return [authors, metas('citation_author'), metas('parsely-author'), [first], metas('author'), metas('article:author').filter((text) => !/^(?:https?:)?\//.test(text)), metas('byl')];
}

function nameOf(author: unknown): string[] {
  if (typeof author === 'string') return [plain(author)];
  return isThing(author) ? [author['name']].flat().flatMap((name) => (typeof name === 'string' ? [plain(name)] : [])) : [];
}

/** Names near the headline: in an element named after authors, in a link to one, or after a word like 'by'. */
function namesBeside({ document }: Page, beside: readonly Block[]): string[] {
  const lang = document.documentElement.lang || 'en';
  for (const [n, block] of beside.entries()) {
    const names = namesIn(block, lang, isBy(beside[n - 1]?.text ?? '') && beside[n - 1]?.text.length === 2);
    if (names.length === 0) continue;
    const others = beside.slice(n + 1, n + TOGETHER).filter(({ element }) => element.nodeName === block.element.nodeName && element.className === block.element.className);
    return [...names, ...others.flatMap((other) => namesIn(other, lang, false))];
  }
  return [];
}

function namesIn({ element, nodes, link }: Block, lang: string, isNamed: boolean): string[] {
  const text = whoOf(fold(nodes.map(({ data }) => data).join(' ')), lang); // what stands in elements of its own is a word of its own
  const names = family(element).map(namesOf);
  if (names.some((name) => OTHERS.test(name))) return [];
  const linked = link && AUTHOR_PATH.test(link.getAttribute('href') ?? '') ? namesSeen(fold(link.textContent), lang) : [];
  const isAuthor = isNamed || isBy(text) || names.some((name) => AUTHORS.test(name)) || element.closest('[rel~="author"], [itemprop~="author"]') !== null;
  const whole = isAuthor ? namesSeen(text, lang) : [];
  return linked.every((name) => whole.includes(name)) ? whole : linked; // a link ends where the name does
}

function family(element: Element): Element[] {
  const found: Element[] = [];
  for (let up: Element | null = element; up && found.length < FAMILY; up = up.parentElement) found.push(up);
  return found;
}
