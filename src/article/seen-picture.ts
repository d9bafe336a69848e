import { isPlaceholder, lazyAddress, pictureAddress, pictureSrcset } from './picture.ts';

const FILE = /^\S*\/\S+\.(?:avif|gif|jpe?g|png|webp)(?:[?#]\S*)?$/i;
const FILES = /^\S+\.(?:avif|gif|jpe?g|png|webp)\S*\s+\d+(?:\.\d+)?[wx](?:,|$)/i;
const ADDRESS = /^(?:https?:)?\/\/\S+$|^\.{0,2}\/\S+$/i;
const LOADER = /src(?:-\w+)?$|lazy/; // loaders name their attributes after themselves
const NOWHERE = /^(?:about:blank|\/\/:0)$/;
const OTHERS = /^(?:src|srcset|poster|alt|title|class|id|style|href|aria-.*)$/;
const LESSER = /blur|low|lqip|placeholder|preview|small|thumb/;
const WIDTH = /\{w(?:idth)?\}|%7Bw(?:idth)?%7D/gi; // for a script to fill in
const WIDE = '1200'; // pixels; a reader's column on a fine screen

/** Where the picture, film or frame stands that a reader is to see: as `pictureAddress`, or wherever else a page keeps it until its script has run. */
export function seenAddress(element: Element): string {
  const address = pictureAddress(element);
  const isPicture = element.localName === 'img';
  const own = (): string => kept(element, (name, value) => (isPicture && FILE.test(value)) || (LOADER.test(name) && ADDRESS.test(value)));
  const isAwaited = isPlaceholder(address) || NOWHERE.test(address);
  const seen = isAwaited ? lazyAddress(element) || own() || (isPicture && (sourceAddress(element) || noscriptAddress(element))) : isWaiting(element) ? own() : '';
  return (seen || address).replace(WIDTH, WIDE);
}

/** A picture's srcset, by whatever name a page keeps it. */
export const seenSrcset = (element: Element): string => pictureSrcset(element) || kept(element, (_, value) => FILES.test(value));

/** The picture that a page shows meanwhile, where nothing in its address says that it is no other; '' where there is none. */
export function shownMeanwhile(element: Element): string {
  const address = pictureAddress(element);
  return element.localName !== 'img' || isPlaceholder(address) || NOWHERE.test(address) || address.search(WIDTH) >= 0 ? '' : address;
}

/** Whether what a picture shows is to be replaced, as it says itself. */
function isWaiting(element: Element): boolean {
  const classes = element.getAttribute('class') ?? '';
  return /lazy/i.test(classes) && !/loaded/i.test(classes);
}

function kept(element: Element, isIt: (name: string, value: string) => boolean): string {
  const found = element.getAttributeNames().flatMap((name) => {
    const value = element.getAttribute(name)?.trim() ?? '';
    return !OTHERS.test(name) && !isPlaceholder(value) && isIt(name, value) ? [{ name, value }] : [];
  });
  return (found.find(({ name }) => !LESSER.test(name)) ?? found[0])?.value ?? '';
}

function sourceAddress({ parentElement }: Element): string {
  const source = parentElement?.localName === 'picture' ? parentElement.querySelector('source') : null;
  return (source && seenSrcset(source).trim().split(/[\s,]+/)[0]) ?? '';
}

/** The address of the picture in the noscript right beside a placeholder, or beside what holds nothing else. */
function noscriptAddress(element: Element): string {
  const holder = element.parentElement?.children.length === 1 ? element.parentElement : null;
  const beside = [element, holder].flatMap((each) => [each?.nextElementSibling, each?.previousElementSibling]).find((each) => each?.localName === 'noscript');
  return beside ? addressIn(beside) : '';
}

/** The address of the picture in a noscript; '' if there is none. Where scripts run, what stands there is text. */
export const addressIn = (noscript: Element): string => noscript.querySelector('img')?.getAttribute('src') ?? /<img\b[^>]*?\ssrc\s*=\s*["']([^"']+)/i.exec(noscript.textContent ?? '')?.[1]?.replaceAll('&amp;', '&') ?? '';
