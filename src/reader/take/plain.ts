/** The article's content as it would be written down: without what the reader has added to show it. `root` stays as it is. */
export function plain(root: HTMLElement): HTMLElement {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const out of copy.querySelectorAll('.left-out')) out.remove();
  for (const box of copy.querySelectorAll('div.scroll, div.gallery, span.formula')) box.replaceWith(...box.childNodes);
  for (const link of copy.querySelectorAll('a[data-embed]')) {
    const words = [link.getAttribute('data-title'), link.getAttribute('data-host')].filter(Boolean).join(', ');
    link.textContent = words || (link.getAttribute('href') ?? '');
  }
  for (const picture of copy.querySelectorAll('img:not([alt])')) picture.setAttribute('alt', '');
  const added = ['role', 'tabindex', 'aria-label', 'data-block', 'data-embed', 'data-title', 'data-host', 'loading', 'decoding', 'target'];
  for (const element of copy.querySelectorAll('*')) for (const name of added) element.removeAttribute(name);
  return copy;
}
