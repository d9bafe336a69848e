import { absolute } from './address.ts';
import { pictureName } from './picture.ts';
import { addressIn, seenAddress } from './seen-picture.ts';

const PLACES = 'noscript, amp-img, figure [style*="background"], div[role="img"][aria-label][style*="background"]';
const OTHERS = 'img, picture, video, audio, iframe, embed, object, svg, canvas'; // what is shown in its place
const ELSEWHERE = 'a, button, aside, footer, nav';
const GROUND = /background(?:-image)?\s*:[^;]*?url\(\s*["']?([^"')]+)/i;
const DOT = 2; // pixels; what is no larger counts visits

/**
 * Pictures under `root` that no element shows: those that stand in a noscript alone, those of an accelerated page, and those that are
 * the ground of an element, where it says so or a figure has no other. None that is a link, nor what only counts visits.
 */
export function sparePictures(root: Element, isWanted: (place: Element) => boolean, base: string, target: Document): Map<Element, Element> {
  const pictures = new Map<Element, Element>();
  let names: Set<string> | null = null;
  const shown = (): Set<string> => (names ??= new Set([...root.querySelectorAll('img')].filter((image) => !image.closest('noscript')).map((image) => pictureName(seenAddress(image)))));
  for (const place of root.querySelectorAll(PLACES)) {
    if (place.closest(ELSEWHERE) || hasMedia(place) || !isWanted(place)) continue;
    const found = place.localName === 'noscript' ? pictureIn(place) : { src: place.getAttribute('src') ?? GROUND.exec(place.getAttribute('style') ?? '')?.[1] ?? '', alt: place.getAttribute('alt') ?? place.getAttribute('aria-label') ?? '' };
    const address = found?.src && absolute(found.src, base);
    if (!address || shown().has(pictureName(address))) continue;
    const image = target.createElement('img');
    image.setAttribute('src', address);
    image.setAttribute('alt', found.alt);
    pictures.set(place, image);
  }
  return pictures;
}

/** Whether a place, its figure or what stands right beside it shows something. */
function hasMedia(place: Element): boolean {
  const figure = place.closest('figure');
  const beside = figure ? [figure] : [place.previousElementSibling, place.nextElementSibling].filter((each) => each !== null);
  return [place, ...beside].some((each) => each.matches(OTHERS) || [...each.querySelectorAll(OTHERS)].some((medium) => !medium.closest('noscript')));
}

/** The picture that is all there is in a noscript. */
function pictureIn(noscript: Element): { src: string; alt: string } | null {
  const inside = noscript.firstElementChild ? noscript : new DOMParser().parseFromString(noscript.textContent ?? '', 'text/html').body;
  const [image, ...more] = inside.querySelectorAll('img');
  const isAll = image && more.length === 0 && !inside.querySelector('a, iframe, script, [style*="none"]') && !inside.textContent?.trim();
  const isDot = ['width', 'height'].some((side) => Number(image?.getAttribute(side) ?? Infinity) <= DOT);
  return isAll && !isDot && image.hasAttribute('alt') ? { src: addressIn(inside), alt: image.getAttribute('alt') ?? '' } : null;
}
