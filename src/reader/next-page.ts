import { sanitize } from '../article/sanitize.ts';
import { prepare } from './content/content.ts';
import type { Room } from './room.ts';

/** Offers to read an article's next page where this one ends, as long as `options.nextPage` has one; nothing is asked for before the press. */
export function offerNextPage({ document, make, labels, options, root, say }: Room): void {
  const { nextPage } = options;
  if (!nextPage) return;
  const button = make('button', { type: 'button', class: 'plain next-page' }, labels.next_page);
  button.addEventListener('click', () => void bring());
  root.after(button);

  const bring = async (): Promise<void> => {
    button.disabled = true;
    const page = await nextPage().catch(() => null);
    if (!page) return say(labels.next_page_failed);
    const content = sanitize(page.article.content, document);
    prepare(content, { labels, url: page.url });
    for (const block of content.querySelectorAll('[data-block]')) block.removeAttribute('data-block'); // numbers of another page
    const part = make('section', { class: 'next' }, make('hr'));
    part.append(document.importNode(content, true));
    root.append(part);
    if (page.isLast) button.remove();
    else button.disabled = false;
  };
}
