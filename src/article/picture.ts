const LAZY_SRC = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'data-image', 'data-hi-res-src', 'data-full-src', 'data-orig-file'];
const LAZY_SRCSET = ['data-srcset', 'data-lazy-srcset', 'data-original-set'];
const PLACEHOLDER = /^data:|(?:^|[/_.-])(?:blank|spacer|pixel|placeholder|transparent|grey|loading|1x1)[./_-]/i;

/** Where a picture's real address stands, relative as the page has it; '' when it has none. Lazy loading is seen through. */
export function pictureAddress(image: Element): string {
  const src = image.getAttribute('src') ?? '';
  if (src && !PLACEHOLDER.test(src)) return src;
  const lazy = lazyAddress(image);
  if (lazy) return lazy;
  const source = image.parentElement?.localName === 'picture' ? image.parentElement.querySelector('source[srcset], source[data-srcset]') : null;
  const srcset = pictureSrcset(image) || source?.getAttribute('srcset');
  return srcset?.trim().split(/[\s,]+/)[0] || src;
}

/** The address that lazy loading left in data-*; '' when there is none. */
export function lazyAddress(image: Element): string {
  for (const name of LAZY_SRC) {
    const lazy = image.getAttribute(name)?.trim();
    if (lazy && !lazy.startsWith('data:')) return lazy;
  }
  return '';
}

/** Whether an address is only kept warm for a picture that is to come. */
export const isPlaceholder = (address: string): boolean => !address || PLACEHOLDER.test(address);

/** A picture's srcset, lazy or not; '' when it has none. */
export function pictureSrcset(image: Element): string {
  const srcset = image.getAttribute('srcset') ?? '';
  if (srcset && !PLACEHOLDER.test(srcset)) return srcset;
  for (const name of LAZY_SRCSET) {
    const lazy = image.getAttribute(name);
    if (lazy) return lazy;
  }
  return '';
}

/** A picture's file name without size suffix and ending, in lower case: the same for its thumbnails and large versions. */
export function pictureName(address: string): string {
  const path = address.split(/[?#]/)[0]?.split('/').filter(Boolean) ?? [];
  const name = (path.pop() ?? '').toLowerCase().replace(/[-_]\d{2,4}x\d{2,4}(?=\.|$)/, '').replace(/\.(?:jpe?g|png|gif|webp|avif|svg)$/, '');
  return name.length > 3 ? name : `${path.pop() ?? ''}/${name}`.toLowerCase();
}
