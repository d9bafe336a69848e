import { Readability } from '@mozilla/readability';
import Defuddle from 'peer:defuddle';
import { extract } from '../../src/quietpage.ts';
import { parse } from './parse.ts';

/** What a system says of a page; empty where it says nothing. */
export type Said = { title: string; author: string; date: string };

const said = (title?: string | null, author?: string | null, date?: string | null): Said => ({ title: title ?? '', author: author ?? '', date: date ?? '' });

const SYSTEMS: Record<string, (document: Document, url: string) => Said> = {
  Readability(document) {
    const article = new Readability(document).parse();
    return said(article?.title, article?.byline, article?.publishedTime);
  },
  Defuddle(document, url) {
    const { title, author, published } = new Defuddle(document, { url }).parse();
    return said(title, author, published);
  },
  Quietpage(document, url) {
    const article = extract(document, { url });
    return said(article?.title, article?.byline, article?.publishedTime);
  },
};

/** What each system says of a page, each on a document of its own. */
export const say = (html: string, url: string): Record<string, Said> => Object.fromEntries(Object.entries(SYSTEMS).map(([name, system]) => [name, system(parse(html, url), url)]));
