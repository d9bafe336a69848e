import { pathOf } from './address.ts';
import { gather } from './gather.ts';
import type { Head } from './head.ts';

const LEVELS = 5; // elements upward from the prose whose names are read

/**
 * Words by which kinds of page tell themselves apart, as places in the gate's table: of the title, the headings, the address, the
 * buttons, what the page says of itself to machines, and the names of the elements round `holder`. A word counts once for each place
 * it comes from. Names no site: the host is left out.
 */
export const pageWords = (document: Document, url: string, holder: Element | null, { metas, schema }: Head): number[] =>
  gather((add) => {
    const each = (selector: string, most: number, read: (element: Element) => void): void => {
      for (const element of [...document.querySelectorAll(selector)].slice(0, most)) read(element);
    };
    add('title', document.title, 24);
    each('h1', 3, ({ textContent }) => add('h1', textContent, 16));
    each('h2, h3, h4', 60, ({ textContent }) => add('heading', textContent, 8));
    add('path', pathOf(url), 20);
    add('page', `${document.body?.className ?? ''} ${document.body?.id ?? ''} ${document.documentElement.className}`, 40);
    add('type', metas.get('og:type') || 'none', 3);
    add('made by', metas.get('generator'), 2);
    add('schema', schema, 120);
    each('[itemprop]', 60, (element) => add('property', element.getAttribute('itemprop'), 3));
    each('button, input[type="submit"], a[class*="btn" i], a[class*="button" i]', 40, (element) => add('button', element.textContent || element.getAttribute('value'), 5));
    for (let up = holder, level = 0; up && level < LEVELS; up = up.parentElement, level++) add('round', `${up.localName} ${up.getAttribute('class') ?? ''} ${up.id}`, 13);
  });
