import { lazyAddress, pictureSrcset } from '../article/picture.ts';

const PLACEHOLDER = /^data:image|(?:^|[/_.-])(?:blank|loading|lazy|pixel|placeholder|spacer|spinner|transparent)(?:[\d_.-][\w.-]*)?\.(?:gif|png|svg|jpe?g)/i;

/**
 * Gives pictures that wait for a script their own address, where lazy loading left it in data-*, in the sources of their <picture> or in a
 * <noscript> beside them. Only for a picture that shows nothing. Answers what takes it back, or null where there is nothing to repair.
 */
export function repairPicture(image: HTMLImageElement): (() => void) | null {
  const src = image.getAttribute('src');
  if (src !== null && !PLACEHOLDER.test(src)) return null;
  if (image.naturalWidth > 1 && image.naturalHeight > 1 && src !== null && !src.startsWith('data:')) return null;
  const sources = [...(image.closest('picture')?.querySelectorAll('source[data-srcset]:not([srcset]), source[data-srcset][srcset^="data:"]') ?? [])];
  const [first] = sources[0]?.getAttribute('data-srcset')?.trim().split(/,?\s+/) ?? [];
  // the sources of a <picture> go before what its image says
  const address = first === undefined ? addressOf(image) : (src ?? first);
  const srcset = pictureSrcset(image) || named(image, /-srcset$/);
  if (!address && !srcset) return null;
  const changes: [Element, string, string | null][] = [[image, 'src', address || src], [image, 'srcset', srcset || null]];
  for (const source of sources) changes.push([source, 'srcset', source.getAttribute('data-srcset')]);
  const undo = changes.map((change) => set(...change));
  return () => {
    for (const takeBack of undo) takeBack();
  };
}

function addressOf(image: HTMLImageElement): string {
  const address = lazyAddress(image) || named(image, /-src$/);
  if (address && !PLACEHOLDER.test(address)) return address;
  const spare = [image.nextElementSibling, image.parentElement?.nextElementSibling].find((next) => next?.localName === 'noscript');
  // where scripts may run, what stands in <noscript> is text and no element
  const said = spare?.querySelector('img')?.getAttribute('src') ?? /<img[^>]+?src=["']?([^"'\s>]+)/i.exec(spare?.textContent ?? '')?.[1]?.replaceAll('&amp;', '&');
  return said && !PLACEHOLDER.test(said) ? said : '';
}

/** What an attribute of such a name holds: loaders name theirs after themselves. */
const named = (image: Element, name: RegExp): string => image.getAttribute(image.getAttributeNames().find((each) => name.test(each)) ?? '') ?? '';

/** Sets an attribute, or takes it away; answers what puts back what was there, unless the page has set something else meanwhile. */
function set(element: Element, name: string, value: string | null): () => void {
  const before = element.getAttribute(name);
  write(element, name, value);
  return () => {
    if (element.getAttribute(name) === value) write(element, name, before);
  };
}

function write(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
