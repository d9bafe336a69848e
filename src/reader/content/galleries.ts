import { fill, type ReaderLabels } from '../labels.ts';

const CAPTION = 240; // characters; whoever writes more under each picture means them to be read one after another

/** Boxes that hold nothing but pictures become rows of pictures that scroll in themselves, by keyboard too. */
export function rowGalleries(content: DocumentFragment, labels: ReaderLabels): void {
  for (const box of content.querySelectorAll('ul, ol, div, section, figure, p')) {
    if (!isGallery(box) || box.closest('.gallery')) continue;
    const row = content.ownerDocument.createElement('div');
    row.className = 'gallery';
    row.setAttribute('tabindex', '0');
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', fill(labels.gallery, { count: box.querySelectorAll('img').length }));
    box.replaceWith(row);
    row.append(box);
  }
}

function isGallery(box: Element): boolean {
  const parts = Array.from(box.children).filter(({ localName }) => localName !== 'figcaption' && localName !== 'br');
  const hasOwnText = Array.from(box.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  return parts.length > 1 && !hasOwnText && parts.every(isCell);
}

const ALONE = new Set(['img', 'picture', 'a', 'li', 'div', 'figure', 'p']);

/** One picture and at most a caption of its own. */
function isCell(part: Element): boolean {
  const count = part.localName === 'img' ? 1 : part.querySelectorAll('img').length;
  if (count !== 1 || !ALONE.has(part.localName) || part.querySelector('table, video, audio, [data-embed], h2, h3, h4, ul, ol')) return false;
  const words = part.textContent?.trim().length ?? 0;
  return words === 0 || (words <= CAPTION && (part.localName === 'figure' || part.querySelector('figcaption') !== null));
}
