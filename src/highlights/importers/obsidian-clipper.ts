import { colorOf, type Importer, isRecord, listOf, stringOf, timeOf } from './importer.ts';

/** Obsidian Web Clipper's export: pages with their highlights, the text as HTML. */
export const readObsidianClipper: Importer = ({ json }) => {
  if (!Array.isArray(json) || !json.some((page) => isRecord(page) && typeof page['url'] === 'string' && Array.isArray(page['highlights']))) return null;
  return json.filter(isRecord).flatMap((page) =>
    listOf(page['highlights']).filter(isRecord).map((highlight) => {
      const created = timeOf(highlight['timestamp']);
      const notes = listOf(highlight['notes'] ?? highlight['comment']).map(stringOf).filter((note) => note);
      return {
        url: stringOf(page['url']),
        title: stringOf(page['title']),
        text: textOfHtml(stringOf(highlight['text'])),
        ...(created !== undefined && { created }),
        color: colorOf(highlight['color']),
        note: notes.join('\n\n'),
      };
    }),
  );
};

/** The text of HTML, read in a document that loads and runs nothing. */
function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const code of body.querySelectorAll('script, style, template, noscript')) code.remove();
  for (const block of body.querySelectorAll('p, li, br, div, h1, h2, h3, h4, blockquote, pre, tr')) block.append('\n');
  for (const line of body.querySelectorAll('br')) line.replaceWith('\n');
  return (body.textContent ?? '').replace(/[^\S\n]+/g, ' ').replace(/ ?\n\s*/g, '\n').trim();
}
