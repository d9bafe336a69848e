import { day, fileName, type Exporter } from './exporter.ts';
import { escapeMarkdown, hashTag, linkMarkdown } from './markdown.ts';

/** A note in the style of Readwise: title and source, then a bullet a passage with its note below. */
export const toReadwise: Exporter = (pages, now) => ({
  fileName: fileName(pages, now, 'md'),
  mediaType: 'text/markdown',
  text: `${pages
    .map(({ url, title, highlights }) => {
      const passages = highlights.map(({ selectors, note, tags, created }) => {
        const lines = escapeMarkdown(selectors.quote.exact).split('\n').join('\n  ');
        const below = [...(note ? [`  - **Note:** ${escapeMarkdown(note).split('\n').join('\n    ')}`] : []), ...(tags.length > 0 ? [`  - **Tags:** ${tags.map(hashTag).join(' ')}`] : [])];
        return [`- ${lines} (${day(created)})`, ...below].join('\n');
      });
      return [`# ${escapeMarkdown(title || url)}`, '', '## Metadata', ...(url ? [`- URL: ${linkMarkdown(url, url)}`] : []), '', '## Highlights', ...passages].join('\n');
    })
    .join('\n\n')}\n`,
});
