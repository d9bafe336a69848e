import { pathOf } from './address.ts';
import { gather } from './gather.ts';
import look from './model/look.json' with { type: 'json' };

const MOST = 50; // paragraphs whose text is counted, evenly spread
const ENOUGH = 5; // long paragraphs; where there are no more links than those, it is for the whole gate to say
const PARAGRAPH = 60; // characters; shorter paragraphs are labels and teasers
const LISTING = ' tag tags category categories categorie categoria kategorie kategoria topic topics search page archive archives author authors collection collections list browse product products shop store item dp p buy pricing service services solution solutions feature features ';
const NEWS = ' news blog blogs article articles story stories post posts magazine opinion politics sport sports world business ';
const ZERO = 83; // the character of a weight of nothing

/**
 * The gate's first look: whether a page may be an article, told by its address, its title, what it calls itself and a few counts.
 * Refuses two of three pages that are none. Reads only; a fraction of a millisecond, for this runs on every page that is opened.
 */
export function mayBeArticle(document: Document, { url = document.URL }: { url?: string } = {}): boolean {
  if (!document.body) return false;
  const prose = proseOf(document);
  if (prose.long >= ENOUGH && document.links.length <= prose.long) return true;
  const places = firstPlaces(document, url, prose);
  let sum = 0;
  for (const place of places) sum += look.weights.charCodeAt(place) - ZERO;
  return look.base + (sum * look.unit) / Math.sqrt(places.length) >= look.threshold;
}

/** What the first look goes by, as places in its table of weights. */
export const firstPlaces = (document: Document, url: string, { paragraphs, chars, long }: Prose = proseOf(document)): number[] =>
  gather((add) => {
    const { body, documentElement: root, head } = document;
    const path = pathOf(url);
    const parts = path.split('/').filter(Boolean);
    add('title', document.title, 24);
    add('path', path, 20);
    add('page', `${body.className} ${body.id} ${root.className}`, 40);
    add('type', head?.querySelector('meta[property="og:type"]')?.getAttribute('content') || 'none', 3);
    const count = (name: string): number => size(document.getElementsByTagName(name).length);
    const [links, longs] = [size(document.links.length), size(long)];
    add('has', `p${size(paragraphs)} links${links} chars${size(chars)} long${longs} both${longs}x${links} button${count('button')} input${count('input')} span${count('span')} div${count('div')}`, 9);
    if (path) add('path', `depth${parts.length} slug${parts.at(-1)?.split('-').length ?? 0} number${Number(/\d{4}/.test(path))} listing${named(LISTING, parts)} news${named(NEWS, parts)}`, 5);
  });

type Prose = { paragraphs: number; chars: number; long: number };

/** How many paragraphs there are, how many characters they hold and how many of them are long, by those that were read. */
function proseOf(document: Document): Prose {
  const paragraphs = document.getElementsByTagName('p');
  const read = Math.min(MOST, paragraphs.length);
  let chars = 0;
  let long = 0;
  for (let n = 0; n < read; n++) {
    const { length } = paragraphs[Math.floor((n * paragraphs.length) / read)]?.textContent ?? '';
    chars += length;
    if (length >= PARAGRAPH) long++;
  }
  const whole = paragraphs.length / Math.max(1, read);
  return { paragraphs: paragraphs.length, chars: chars * whole, long: long * whole };
}

/** Whether a part of the path is one of the words. Found in a text: a pattern would have to be made ready on every page. */
function named(words: string, parts: string[]): number {
  for (const part of parts) if (words.includes(` ${part.toLowerCase()} `)) return 1;
  return 0;
}

const size = (count: number): number => Math.floor(Math.log1p(count));
