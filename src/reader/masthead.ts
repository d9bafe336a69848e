import type { Article } from '../article/article.ts';
import { bylineOf } from './byline.ts';
import { directionOf, knownLang, numeral } from './language.ts';
import { fill, type ReaderLabels } from './labels.ts';
import type { Make } from './make.ts';
import { readingTime } from './reading-time.ts';

/** What stands over the article: where it is from, its title, who wrote it, when, and how long it takes to read. */
export function masthead(make: Make, article: Article, { url, labels, lang, uiLang }: { url: string; labels: ReaderLabels; lang: string | null; uiLang: string }): HTMLElement {
  const { title, siteName, publishedTime, textContent, dir } = article;
  const site = siteName ?? hostOf(url);
  const minutes = Math.max(1, Math.round(readingTime(textContent, lang)));
  const byline = bylineOf(article, lang);
  const facts: Node[] = [];
  if (byline) facts.push(make('span', { class: 'byline' }, byline));
  if (publishedTime) facts.push(make('time', { datetime: publishedTime }, dateIn(lang ?? uiLang, publishedTime)));
  facts.push(make('span', { lang: uiLang, dir: directionOf(knownLang(uiLang)), class: 'minutes' }, fill(labels.minutes, { minutes: numeral(minutes, uiLang) })));
  return make(
    'div',
    { class: 'masthead', lang, dir },
    ...(site ? [make('p', { class: 'site' }, make('a', { href: url }, site))] : []),
    make('h1', { id: 'title', dir: 'auto' }, title),
    make('p', { class: 'facts' }, ...facts),
  );
}

/** A date in the article's own language, the page's words where they are no date. */
export function dateIn(lang: string, published: string): string {
  const time = Date.parse(published);
  if (Number.isNaN(time)) return published;
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(published);
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', ...(dateOnly && { timeZone: 'UTC' }) }).format(time);
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null);
