import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'peer:defuddle';
import type { Block } from '../../src/article/block.ts';
import { readPage } from '../../src/article/page.ts';
import { pictureAddress } from '../../src/article/picture.ts';
import { extract, findClutter, isArticle } from '../../src/quietpage.ts';
import { parse } from './parse.ts';

export { say } from './metadata.ts';

/** What a page or an article holds: text runs in lower case, and the names of media. */
export type Holding = { text: string; isText: boolean };
export type Times = Record<string, number>;

const TASKS: Record<string, (document: Document, url: string) => unknown> = {
  'Readability: parse': (document) => new Readability(document).parse(),
  'Defuddle: parse': (document, url) => new Defuddle(document, { url }).parse(),
  'Quietpage: extract': (document, url) => extract(document, { url }),
  'Readability: isProbablyReaderable': (document) => isProbablyReaderable(document),
  'Quietpage: isArticle': (document, url) => isArticle(document, { url }),
  'Quietpage: findClutter': (document, url) => findClutter(document, { url }),
};

type Piece = { title?: string | null | undefined; content?: string | null | undefined };

const ARTICLES: Record<string, (document: Document, url: string) => Piece | null> = {
  Readability: (document) => new Readability(document).parse(),
  Defuddle: (document, url) => new Defuddle(document, { url }).parse(),
  Quietpage: (document, url) => extract(document, { url }),
};

/** Least milliseconds of each task in so many rounds, each on a document of its own. Tasks take turns, so that none always runs first. */
export function time(html: string, url: string, rounds: number): Times {
  const names = Object.keys(TASKS);
  const least: Times = Object.fromEntries(names.map((name) => [name, Infinity]));
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < names.length; n++) {
      const name = names[(n + round) % names.length] ?? '';
      const document = parse(html, url);
      const start = performance.now();
      TASKS[name]?.(document, url);
      least[name] = Math.min(least[name] ?? Infinity, performance.now() - start);
    }
  }
  return least;
}

/** Every block of the page, and what each system's article holds. */
export function hold(html: string, url: string): { page: Holding[]; articles: Record<string, Holding[]> } {
  return {
    page: holdings(parse(html, url), url),
    articles: Object.fromEntries(Object.entries(ARTICLES).map(([name, article]) => [name, holdingsOf(article(parse(html, url), url), url)])),
  };
}

/** The title, which stands outside the content, and what the content holds. */
const holdingsOf = (article: Piece | null, url: string): Holding[] => [{ text: (article?.title ?? '').toLowerCase(), isText: true }, ...holdings(parse(article?.content ?? '', url), url)];

const holdings = (document: Document, url: string): Holding[] => readPage(document, { url }).blocks.map((block) => ({ text: block.kind === 'text' ? block.text.toLowerCase() : nameOf(block), isText: block.kind === 'text' }));

/** The file's name without its size and ending: the same picture comes in several sizes. Empty where there is no file. */
function nameOf({ element }: Block): string {
  const address = element.nodeName === 'IMG' ? pictureAddress(element) : (element.getAttribute('src') ?? element.getAttribute('data') ?? '');
  const [path = ''] = address.startsWith('data:') ? [] : address.split(/[?#]/);
  return (path.split('/').findLast(Boolean) ?? '').toLowerCase().replace(/[-_]\d{2,4}x\d{2,4}(?=\.|$)/, '').replace(/\.\w{2,4}$/, '');
}
