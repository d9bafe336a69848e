import { fill, type ReaderLabels } from '../labels.ts';

/** What the page showed in a frame or a player becomes a still that says what it is and leads there; nothing of it loads. */
export function stillEmbeds(content: DocumentFragment, labels: ReaderLabels, url: string): void {
  for (const player of content.querySelectorAll('video, audio')) {
    if (player.hasAttribute('src') || player.querySelector('source[src]')) continue;
    player.replaceWith(linkTo(player, url)); // its film comes from a script of the page; there it can be seen
  }
  for (const link of content.querySelectorAll('a[data-embed]')) {
    const address = link.getAttribute('href') ?? '';
    const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
    const title = link.getAttribute('title')?.trim() ?? '';
    link.setAttribute('data-host', host);
    link.setAttribute('data-title', title || fill(labels.embed, { host }));
    link.setAttribute('aria-label', title ? [title, host && `(${host})`].filter(Boolean).join(' ') : fill(labels.embed, { host }));
    if (address) link.setAttribute('target', '_blank');
    else link.setAttribute('role', 'img'); // it says what was there, and leads nowhere
    link.removeAttribute('title');
    link.replaceChildren();
  }
}

function linkTo(player: Element, url: string): Element {
  const link = player.ownerDocument.createElement('a');
  link.setAttribute('data-embed', player.localName);
  link.setAttribute('href', url);
  link.setAttribute('rel', 'noopener noreferrer');
  for (const name of ['title', 'data-block']) {
    const value = player.getAttribute(name);
    if (value) link.setAttribute(name, value);
  }
  return link;
}
