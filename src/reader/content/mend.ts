import { rename } from './headings.ts';

const MEDIA = 'img, picture, svg, video, audio, math, canvas';

/** Sets right what pages write wrongly and a screen reader would stumble over: links around nothing, lists with something beside items. */
export function mend(content: DocumentFragment): void {
  for (const link of content.querySelectorAll('a[href]:not([data-embed])')) {
    if (link.textContent?.trim() || link.querySelector('img[alt]:not([alt=""]), svg title')) continue;
    if (!link.querySelector(MEDIA)) link.removeAttribute('href');
    else link.setAttribute('aria-label', hostOf(link.getAttribute('href') ?? '')); // a picture nobody describes still leads somewhere
  }
  for (const list of content.querySelectorAll('dl')) {
    if (list.querySelector('dt') && list.querySelector('dd')) continue; // terms without what they mean are no list of terms
    for (const part of list.querySelectorAll('dt, dd')) rename(part, 'p');
    rename(list, 'div');
  }
  for (const list of content.querySelectorAll('ul, ol')) {
    let item: Element | null = null;
    for (const child of Array.from(list.childNodes)) {
      const isItem = child.nodeName === 'LI';
      const isBlank = child.nodeType !== 1 && !child.textContent?.trim();
      if (isItem) item = null;
      else if (!isBlank) {
        if (!item) {
          item = list.ownerDocument.createElement('li');
          child.before(item);
        }
        item.append(child);
      }
    }
  }
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address);
