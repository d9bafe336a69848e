import type { Block } from '../article/block.ts';
import { pictureAddress, pictureName } from '../article/picture.ts';
import { hasFailed } from './broken.ts';
import { isNamed, isToldOf } from './named.ts';
import { isElsewhere, type Place, type Scene } from './scene.ts';
import { isFollowed, type Target } from './target.ts';
import { knownOf, wordsIn } from './vocabulary.ts';

/** What is known of a picture, video, audio, frame or embed. Sizes are CSS pixels, as its attributes say; null where they say nothing. */
export type MediumFacts = {
  kind: Exclude<Block['kind'], 'text'>;
  place: Place;
  target: Target;
  leadsElsewhere: boolean;
  /** It leads to a service, a feed, a licence or an author. */
  isFollowed: boolean;
  width: number | null;
  height: number | null;
  /** Its address is that of a counter or spacer: a name or a tiny data: picture. */
  isSpacer: boolean;
  /** Its address or name speaks of advertising. */
  isAdAddress: boolean;
  /** It has one of the sizes that advertising is sold in. */
  isAdSize: boolean;
  /** Its address asks for a small cut of a picture. */
  isThumbnail: boolean;
  /** The browser has tried to load it and has got nothing. */
  failed: boolean;
  hasCaption: boolean;
  /** Words beside it lead where it leads, and stay: it is of what they tell. So it is where the article uses none of its words, but a line beside it that leads nowhere else does. */
  isNamed: boolean;
  inQuote: boolean;
  /** Telling words of its file name, alt text and link, and how many of them the article uses. */
  words: number;
  knownWords: number;
};

const SPACER = /(?:^|\/|[_.-](?=[^/]*\.gif))(?:pixel|spacer|1x1|clear|blank|transparent|beacon)\.(?:gif|png)|[/?&](?:pixel|beacon|utm\.gif|count(?:er)?\.(?:gif|php))/i;

/** Words by which ad servers, exchanges and slots call themselves. */
const AD_ADDRESS =
  /(?:[/._=-])(?:ads?|adframe|adserv(?:er|ice)?|adsystem|adview|advert(?:s|isement|ising)?|afr\.php|banners?|criteo|doubleclick|googlesyndication|openx|sponsor(?:ed|s)?|teads|yads|zoneid)(?:[/._=?-]|\d)|(?:google_ads|placement_|yads_)/i;
/** Width and height in CSS pixels, as the trade has agreed on them. */
const AD_SIZES = new Set('120x600,125x125,160x600,180x150,234x60,250x250,300x100,300x1050,300x250,300x600,320x100,320x50,336x280,468x60,728x90,970x250,970x90'.split(','));
const THUMBNAIL = 400; // pixels; an article's own pictures are cut wider
const CUT = [/[?&](?:resize|fit)=(\d+)/i, /[?&]w(?:idth)?=(\d+)/i, /[-_](\d{2,4})x\d{2,4}\.\w+(?:$|[?#])/i];

/** The width in pixels that an address asks a picture service for; Infinity where it asks for none. */
const cutWidth = (address: string): number => Number(CUT.map((cut) => cut.exec(address)?.[1]).find(Boolean) ?? Infinity);

/** Measures one medium. */
export function measureMedium(scene: Scene, block: Block): MediumFacts {
  const { element, index, link } = block;
  const target = scene.targetOf(link);
  const address = pictureAddress(element);
  const path = (link?.getAttribute('href') ?? '').replace(/^https?:\/\/[^/]*/, '');
  const name = address.startsWith('data:') ? '' : pictureName(address);
  const width = pixels(element, 'width');
  const height = pixels(element, 'height');
  const says = `${name} ${block.text} ${isElsewhere(target) ? path : ''}`.replace(/\W\w?\d\w*/g, ' ');
  // names of files are Latin on most of the web, whatever the article is written in
  const { words, known } = knownOf(scene.story.isLatin ? says : says.replace(/[a-z]+/gi, ' '), scene.story.vocabulary);
  return {
    kind: block.kind === 'text' ? 'image' : block.kind,
    place: scene.placeOf(index, index, element),
    target,
    leadsElsewhere: isElsewhere(target),
    isFollowed: isFollowed(link?.getAttribute('href')),
    width,
    height,
    isSpacer: SPACER.test(address),
    isAdAddress: AD_ADDRESS.test(`${address} ${element.id} ${element.getAttribute('name') ?? ''}`),
    isAdSize: AD_SIZES.has(`${width}x${height}`) || AD_SIZES.has(/[^/]*$/.exec(address)?.[0].match(/(?<!\d)\d{2,3}[x-]\d{2,3}(?!\d)/)?.[0].replace('-', 'x') ?? ''),
    isThumbnail: cutWidth(address) <= THUMBNAIL,
    failed: element.localName === 'img' && hasFailed(element as HTMLImageElement),
    hasCaption: hasCaption(block),
    isNamed: isNamed(scene, block, 'words') || (words > 0 && known === 0 && isElsewhere(target) && isToldOf(scene, block, wordsIn(says))),
    inQuote: element.closest('blockquote, q') !== null,
    words,
    knownWords: known,
  };
}

/** Words in the figure that are more than a link to where the picture leads. */
function hasCaption({ element, link }: Block): boolean {
  const caption = element.closest('figure')?.querySelector('figcaption');
  const words = (caption?.textContent ?? '').trim();
  const href = link?.getAttribute('href');
  return words !== '' && !(href && [...(caption?.querySelectorAll('a') ?? [])].some((other) => other.getAttribute('href') === href && (other.textContent ?? '').trim().length > words.length - 4));
}

const STYLED = { width: /(?:^|;)\s*width\s*:\s*(\d+)px/, height: /(?:^|;)\s*height\s*:\s*(\d+)px/ };

function pixels(element: Element, side: 'width' | 'height'): number | null {
  const said = element.getAttribute(side) ?? STYLED[side].exec(element.getAttribute('style') ?? '')?.[1];
  return said && /^\d+(?:px)?$/.test(said.trim()) ? Number.parseInt(said, 10) : null;
}
