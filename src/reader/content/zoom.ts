import { fill } from '../labels.ts';
import type { Room } from '../room.ts';

const SMALLEST = 100; // CSS pixels; what is smaller is a sign, not a picture
const PICTURE = /\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/i;

/** Pictures open large, by click or key; arrows go from one to the next, a press shows them at their full size. */
export function zoomPictures(room: Room): void {
  const { root, dialog, make, labels } = room;
  const picturesOf = (part: Element): HTMLImageElement[] => Array.from(part.querySelectorAll<HTMLImageElement>('img[role="button"]'));
  const offer = (): void => {
    for (const picture of Array.from(root.querySelectorAll('img')).filter(isPicture)) {
      if (!picture.alt) picture.removeAttribute('alt'); // an empty one would call a button decoration
      picture.tabIndex = 0;
      picture.setAttribute('role', 'button');
      picture.setAttribute('aria-label', picture.alt ? fill(labels.enlarge_named, { alt: picture.alt }) : labels.enlarge);
    }
  };
  offer();
  room.onGrown(offer);
  const large = make('img', { alt: '' });
  const frame = make('div', { class: 'zoom-frame', tabindex: 0 }, large);
  const words = make('p', { class: 'zoom-words', lang: room.lang, dir: 'auto' });
  const zoom = make('dialog', { class: 'zoom', 'aria-label': labels.enlarged }, frame, words);
  dialog.append(zoom);
  let pictures: HTMLImageElement[] = []; // those the arrows go through: of one gallery, or all
  let at = 0;

  const show = (index: number): void => {
    at = (index + pictures.length) % pictures.length;
    const picture = pictures[at];
    if (!picture) return;
    large.src = largestOf(picture);
    large.alt = picture.alt;
    const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? picture.alt;
    words.textContent = pictures.length > 1 ? `${caption} (${at + 1}/${pictures.length})`.trim() : caption;
    zoom.classList.remove('full');
  };
  const open = (picture: HTMLImageElement): void => {
    pictures = picturesOf(picture.closest('.gallery') ?? root);
    show(pictures.indexOf(picture));
    zoom.showModal();
    frame.focus();
  };
  const close = (): void => {
    zoom.close();
    large.removeAttribute('src');
    pictures[at]?.focus();
  };

  root.addEventListener('click', (event) => {
    const picture = pictureAt(event);
    if (!picture || event.button !== 0) return;
    event.preventDefault();
    open(picture);
  });
  root.addEventListener('keydown', (event) => {
    const picture = pictureAt(event);
    if (!picture || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    open(picture);
  });
  zoom.addEventListener('click', (event) => {
    if (event.target === large) zoom.classList.toggle('full');
    else close();
  });
  zoom.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const full = zoom.classList.contains('full');
    if (event.key === 'Enter' || event.key === ' ') zoom.classList.toggle('full');
    else if (event.key === 'ArrowRight' && !full) show(at + (root.dir === 'rtl' ? -1 : 1));
    else if (event.key === 'ArrowLeft' && !full) show(at - (root.dir === 'rtl' ? -1 : 1));
    else return;
    event.preventDefault();
  });
  zoom.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
}

const pictureAt = ({ target }: Event): HTMLImageElement | null => (target instanceof HTMLImageElement && target.getAttribute('role') === 'button' ? target : null);

function isPicture(image: HTMLImageElement): boolean {
  const [width, height] = [image.getAttribute('width'), image.getAttribute('height')].map((value) => Number.parseFloat(value ?? ''));
  if ((width ?? SMALLEST) < SMALLEST || (height ?? SMALLEST) < SMALLEST) return false;
  const link = image.closest('a[href]');
  return !link || PICTURE.test(link.getAttribute('href') ?? '');
}

/** The largest version the article has of a picture: what it links to, else the widest of its srcset, else itself. */
function largestOf(image: HTMLImageElement): string {
  const linked = image.closest('a[href]')?.getAttribute('href');
  if (linked && PICTURE.test(linked)) return linked;
  const sets = [image.srcset, ...Array.from(image.closest('picture')?.querySelectorAll('source') ?? [], ({ srcset }) => srcset)];
  const widest = sets
    .flatMap((set) => Array.from(set.matchAll(/(\S*[^\s,])\s+(\d+)w/g), ([, address = '', width]) => ({ address, width: Number(width) })))
    .toSorted((a, b) => b.width - a.width)[0];
  return widest?.address ?? (image.currentSrc || image.src);
}
