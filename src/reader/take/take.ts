import { togglePanel } from '../bar/toggle-panel.ts';
import type { Label } from '../labels.ts';
import type { Room } from '../room.ts';
import { type About, factsOf } from './about.ts';
import { copyText, saveFile } from './hand-over.ts';
import { plain } from './plain.ts';
import { printAll } from './print-all.ts';
import { linkToPassage } from './text-fragment.ts';
import { toMarkdown } from './to-markdown.ts';
import { carryPictures, toPage } from './to-page.ts';
import { toText } from './to-text.ts';
import { selectedText } from './selected-text.ts';

/** The panel of ways to take the article along: print, copy, save, link. */
export function addTaking(room: Room): void {
  const { document, make, labels, root, article, lang, uiLang, options, say } = room;
  const about = (): About => ({
    title: article.title,
    facts: factsOf(article, lang ?? uiLang),
    site: article.siteName ?? (URL.canParse(options.url) ? new URL(options.url).hostname : options.url),
    url: options.url,
    lang,
    dir: root.dir,
    marked: options.highlights?.() ?? [],
    labels: { highlights: labels.highlights },
  });
  const markdown = (): string => toMarkdown(plain(root), about());
  const page = (): string => {
    const content = plain(root);
    carryPictures(root, content);
    return toPage(document, content, about());
  };
  const name = article.title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 80) || 'article';
  const copy = (text: string): void => void copyText(room, text).then((done) => say(done ? labels.copied : labels.copy_failed));
  const link = (): void => {
    const address = linkToPassage(options.url, selectedText(room.shadow, document));
    if (address) copy(address);
    else say(labels.select_first);
  };

  const ways: [Label, string | null, () => void][] = [
    ['copy_markdown', 'm', () => copy(markdown())],
    ['copy_link', 'y', link],
    ['save_markdown', null, () => saveFile(room, `${name}.md`, 'text/markdown', markdown())],
    ['save_page', null, () => saveFile(room, `${name}.html`, 'text/html', page())],
    ['save_text', null, () => saveFile(room, `${name}.txt`, 'text/plain', toText(plain(root), about()))],
    ['print', 'p', () => void printAll(room)],
  ];
  const hint = (key: string, label: Label): HTMLElement => {
    const words = make('kbd');
    room.onSettings(() => (words.textContent = room.keyOf({ key, label })));
    return words;
  };
  const entries = ways.map(([label, key, take]) => {
    const entry = make('button', { type: 'button', class: 'entry' }, labels[label], ...(key ? [hint(key, label)] : []));
    entry.addEventListener('click', () => {
      panel.hidePopover();
      take();
    });
    if (key) room.addKey({ key, label, press: take });
    return entry;
  });
  const panel = make('section', { class: 'panel take-panel', id: 'take-panel', popover: 'auto', 'aria-label': labels.take }, make('h2', {}, labels.take), ...entries);
  room.addTool({ icon: 'take', label: 'take', panel });
  room.addKey({ key: 'e', label: 'take', press: () => togglePanel(panel) });
}
