import article from '../styles/article.css?inline';
import page from '../styles/page.css?inline';
import { themes } from '../themes/themes.ts';
import type { About } from './about.ts';

/** One HTML file that needs nothing else: no script, one style sheet, the pictures that may be read from the page inside it. */
export function toPage(document: Document, content: HTMLElement, { title, facts, site, url, lang, dir, marked, labels }: About): string {
  const made = document.implementation.createHTMLDocument(title);
  made.documentElement.lang = lang ?? '';
  made.documentElement.dir = dir;
  const element = (name: string, text = '', attributes: Record<string, string> = {}): HTMLElement => {
    const one = made.createElement(name);
    one.textContent = text;
    for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
    return one;
  };
  const styles = element('style', [themes.paper, `@media (prefers-color-scheme: dark) { ${themes.dark} }`, page, article].join('\n'));
  made.head.append(element('meta', '', { charset: 'utf-8' }), element('meta', '', { name: 'viewport', content: 'width=device-width' }), styles);
  const source = element('p', '', { class: 'facts' });
  source.append([...facts, ''].join(' · '), element('a', site, { href: url }));
  const main = element('main', '', { class: 'page' });
  main.append(element('h1', title), source, made.importNode(content, true));
  if (marked.length > 0) main.append(element('h2', labels.highlights), ...marked.map(({ text, note }) => element('blockquote', note ? `${text} – ${note}` : text)));
  made.body.className = 'reader';
  made.body.append(main);
  return `<!doctype html>\n${new XMLSerializer().serializeToString(made.documentElement)}\n`;
}

/** Puts the pictures of `shown` that the page is allowed to read into their copies in `content`, as data; the others keep their address. */
export function carryPictures(shown: HTMLElement, content: HTMLElement): void {
  const copies = content.querySelectorAll('img');
  for (const [n, picture] of Array.from(shown.querySelectorAll('img')).entries()) {
    const copy = copies[n];
    if (!copy || !picture.complete || picture.naturalWidth === 0) continue;
    const canvas = document.createElement('canvas');
    canvas.width = picture.naturalWidth;
    canvas.height = picture.naturalHeight;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    try {
      copy.src = canvas.toDataURL(/\.jpe?g/i.test(picture.currentSrc) ? 'image/jpeg' : 'image/png');
      copy.removeAttribute('srcset');
      for (const source of copy.closest('picture')?.querySelectorAll('source') ?? []) source.remove();
    } catch {
      copy.src = picture.currentSrc || picture.src; // from a site that lets no other read it
    }
  }
}
