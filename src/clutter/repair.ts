import { pictureAddress, pictureSrcset } from '../article/picture.ts';

const PLACEHOLDER = /^data:image|(?:blank|spacer|placeholder|transparent|pixel|loading|lazy)[\w-]*\.(?:gif|png|svg|jpe?g)/i;

/**
 * Gives pictures that wait for a script their own address, where lazy loading left it in data-* or in a <noscript> beside them.
 * Only for a picture that shows nothing. Answers what takes it back, or null where there is nothing to repair.
 */
export function repairPicture(image: HTMLImageElement): (() => void) | null {
  const src = image.getAttribute('src');
  if (src !== null && !PLACEHOLDER.test(src)) return null;
  if (image.naturalWidth > 1 && image.naturalHeight > 1 && src !== null && !src.startsWith('data:')) return null;
  const address = lazyAddress(image);
  if (!address) return null;
  const srcset = image.getAttribute('srcset');
  const lazySrcset = pictureSrcset(image);
  image.setAttribute('src', address);
  if (srcset === null && lazySrcset) image.setAttribute('srcset', lazySrcset);
  return () => {
    // a lazy loader that came after all has set what it wants
    if (image.getAttribute('src') === address) restore(image, 'src', src);
    if (srcset === null && image.getAttribute('srcset') === lazySrcset) image.removeAttribute('srcset');
  };
}

function lazyAddress(image: HTMLImageElement): string | null {
  const address = pictureAddress(image);
  if (address && !PLACEHOLDER.test(address)) return address;
  const spare = [image.nextElementSibling, image.parentElement?.nextElementSibling].find((next) => next?.nodeName === 'NOSCRIPT');
  // where scripts may run, what stands in <noscript> is text and no element
  const said = spare?.querySelector('img')?.getAttribute('src') ?? /<img[^>]+?src=["']?([^"'\s>]+)/i.exec(spare?.textContent ?? '')?.[1]?.replaceAll('&amp;', '&');
  return said && !PLACEHOLDER.test(said) ? said : null;
}

function restore(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
