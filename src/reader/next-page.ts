import { sanitize } from '../article/sanitize.ts';
import { prepare } from './content/content.ts';
import { placesIn, targetOf } from './content/note-links.ts';
import { fill } from './labels.ts';
import type { NextPage } from './reader.ts';
import type { Room } from './room.ts';

const TELLING = 80; // characters; a paragraph this long that stands there already was only repeated on the next page
const MEDIA = 'img, video, audio, [data-embed]';

/** Offers an article's next page where this one ends and says where it would come from; nothing is asked for before the press. */
export function offerNextPage(room: Room): void {
  const { document, make, labels, options, root, say, grown } = room;
  if (!options.nextPage) return;
  let next: NextPage = options.nextPage;
  const button = make('button', { type: 'button', class: 'plain next-page' });
  const address = make('span', { class: 'next-address', dir: 'ltr' });
  const offer = make('aside', { class: 'next-offer', 'aria-label': labels.next_page_offer, dir: 'auto' }, button, make('p', {}, `${labels.next_page_source} `, address));
  const show = (): void => {
    button.textContent = fill(labels.next_page, { page: next.number });
    address.textContent = next.url;
  };
  show();
  root.after(offer);

  const bring = async (): Promise<void> => {
    const brought = await next.bring().catch(() => null);
    if (!brought) return say(labels.next_page_failed);
    const content = sanitize(brought.article.content, document);
    prepare(content, { labels, url: next.url });
    for (const block of content.querySelectorAll('[data-block]')) block.removeAttribute('data-block'); // numbers of another page
    dropRepeated(content, root);
    if (!content.textContent?.trim() && !content.querySelector(MEDIA)) return say(labels.next_page_failed);
    keepApart(content, root, next);
    const part = make('section', { class: 'next', tabindex: -1 }, make('hr'));
    part.append(document.adoptNode(content));
    root.append(part);
    grown();
    part.focus({ preventScroll: true });
    if (!brought.next) return offer.remove();
    next = brought.next;
    show();
  };
  button.addEventListener('click', () => {
    if (button.ariaDisabled) return;
    button.ariaDisabled = 'true'; // `disabled` would take the focus away
    button.textContent = labels.next_page_coming;
    void bring().finally(() => {
      button.ariaDisabled = null;
      show();
    });
  });
}

/** The lead picture, the deck, the author's box: pages of one article like to carry them all. */
function dropRepeated(content: DocumentFragment, root: HTMLElement): void {
  const fold = (text: string | null): string => text?.replace(/\s+/g, ' ').trim() ?? '';
  const known = new Set(Array.from(root.querySelectorAll('p, li, blockquote, h2, h3'), ({ textContent }) => fold(textContent)).filter(({ length }) => length >= TELLING));
  const shown = new Set(Array.from(root.querySelectorAll('img'), ({ src }) => src));
  for (const part of content.querySelectorAll('p, li, blockquote, h2, h3')) if (known.has(fold(part.textContent))) part.remove();
  for (const picture of content.querySelectorAll('img')) if (shown.has(picture.src)) (picture.closest('figure') ?? picture).remove();
}

/** Pages of one article number their notes alike: what is called as something that is there already gets another name, and the page's own links lead to its own places. */
function keepApart(content: DocumentFragment, root: HTMLElement, { url, number }: NextPage): void {
  const taken = placesIn(root);
  const places = placesIn(content);
  const ways = Array.from(content.querySelectorAll('a[href]'), (link) => ({ link, target: targetOf(link, url, places) }));
  for (const [name, place] of places) place.id = taken.has(name) ? `page-${number}-${name}` : name;
  for (const { link, target } of ways) if (target) link.setAttribute('href', `#${encodeURIComponent(target.id)}`);
}
