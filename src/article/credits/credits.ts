import { metasOf } from '../meta.ts';
import type { Page } from '../page.ts';
import { once, remembered } from '../remembered.ts';
import { siteOf } from '../site.ts';
import { authorsOf } from './authors.ts';
import { besideHeadline } from './beside.ts';
import { isThing, linkedData } from './linked-data.ts';
import { publishedOf } from './published.ts';

/** Who wrote the article of a page and when it was published: what the page tells machines, then what it shows round its headline; Readability's finding where it does neither. */
export const creditsOf = (page: Page, title: string): Credits => creditsFor(page)(title);

type Credits = { byline: string | null; publishedTime: string | null };

const creditsFor = once(new WeakMap<Page, (title: string) => Credits>(), (page) => remembered((title) => readCredits(page, title)));

function readCredits(page: Page, title: string): Credits {
  const metas = metasOf(page.document);
  const linked = linkedData(page.document);
  const publishers = linked.flatMap(({ publisher }) => (isThing(publisher) && typeof publisher['name'] === 'string' ? [publisher['name']] : []));
  const beside = besideHeadline(page, title);
  const byline = authorsOf(page, { metas, linked, beside, isSite: siteOf(page.url, [...metas('og:site_name', 'application-name'), ...publishers]) }).join(', ') || null;
  return { byline, publishedTime: publishedOf(page, { metas, linked, beside }) ?? page.vote().publishedTime };
}
