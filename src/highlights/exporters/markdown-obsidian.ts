import type { Highlight } from '../highlight.ts';
import { day, fileName, type Exporter } from './exporter.ts';
import { escapeMarkdown, hashTag, linkMarkdown, quoteMarkdown } from './markdown.ts';

/** A note in the style of Obsidian: properties at the top if it is about one page, a quotation a passage with a block's name. */
export const toObsidian: Exporter = (pages, now) => {
  const only = pages.length === 1 ? pages[0] : undefined;
  const properties = only && ['---', `title: ${yaml(only.title)}`, `source: ${yaml(only.url)}`, `created: ${day(now.getTime())}`, `tags: [${allTags(only.highlights).map(yaml).join(', ')}]`, '---', ''].join('\n');
  const parts = pages.map(({ url, title, highlights }) => [...(only ? [] : [`## ${linkMarkdown(title, url)}`, '']), highlights.map(passage).join('\n\n')].join('\n'));
  return { fileName: fileName(pages, now, 'md'), mediaType: 'text/markdown', text: `${properties ?? '# Highlights\n\n'}${parts.join('\n\n')}\n` };
};

const passage = ({ id, selectors, note, tags, color }: Highlight): string =>
  [`> [!quote|${color}]`, quoteMarkdown(selectors.quote.exact), `^${id.replace(/[^\w-]/g, '-').slice(0, 32)}`, ...(note ? ['', escapeMarkdown(note)] : []), ...(tags.length > 0 ? ['', tags.map(hashTag).join(' ')] : [])].join('\n');

const yaml = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' '));

const allTags = (highlights: Highlight[]): string[] => [...new Set(highlights.flatMap(({ tags }) => tags.map((tag) => hashTag(tag).slice(1))))];
