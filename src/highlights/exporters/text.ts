import { day, fileName, type Exporter } from './exporter.ts';

/** For reading and for mail. */
export const toText: Exporter = (pages, now) => ({
  fileName: fileName(pages, now, 'txt'),
  mediaType: 'text/plain',
  text: `${pages
    .map(({ url, title, highlights }) => {
      const passages = highlights.map(({ selectors, note, tags, created }) =>
        [selectors.quote.exact, ...(note ? [`Note: ${note}`] : []), [day(created), ...tags.map((tag) => `#${tag}`)].join(' ')].join('\n'),
      );
      return [title || url, ...(title && url ? [url] : []), '', passages.join('\n\n')].join('\n');
    })
    .join('\n\n\n')}\n`,
});
