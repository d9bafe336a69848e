import type { Block } from '../block.ts';
import type { Page } from '../page.ts';
import { dayIn, iso } from './days.ts';
import type { Thing } from './linked-data.ts';

const TOLD =
  'article:published_time og:published_time article:published parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date citation_publication_date citation_online_date publish-date publish_date publishdate pubdate published publication_date date'.split(' ');

/** Where a time may stand. */
type Sources = { metas: (...names: string[]) => string[]; linked: readonly Thing[]; beside: readonly Block[] };

/** When the article was published, as the page gives it, ISO 8601 where it is read from its words; `null` where it does not say. */
export function publishedOf({ document, url }: Page, { metas, linked, beside }: Sources): string | null {
  const stated = linked.map(({ datePublished }) => (typeof datePublished === 'string' ? datePublished : ''));
  const items = [...document.querySelectorAll('[itemprop~="datePublished"]')].map((element) => element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent);
  const times = beside.map(({ element }) => (element.closest('time') ?? element.querySelector('time'))?.getAttribute('datetime') ?? '');
  const given = [...stated, ...metas(...TOLD), ...items, ...times].map((time) => time.trim()).find(isTime);
  const lang = document.documentElement.lang || 'en';
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?!\d)/.exec(url) ?? [];
  return given ?? beside.map(({ text }) => dayIn(text, lang)).find(Boolean) ?? iso(year, month, day);
}

const isTime = (text: string): boolean => /(?:19[89]|20\d)\d/.test(text) && !Number.isNaN(Date.parse(text)); // the year 1 is none
