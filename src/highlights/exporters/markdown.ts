/** Text of which nothing is taken for a mark, a line, a tag, a formula or an entity. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>#~|$]|&(?=#?\w+;)/g, '\\$&').replace(/^(\s*)(\d*[.)]|[-+=]+)(?=\s|$)/gm, (_, before: string, mark: string) => before + mark.replace(/.$/, '\\$&'));

export const quoteMarkdown = (text: string): string => escapeMarkdown(text).split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');

/** A link whose address ends where it should. */
export const linkMarkdown = (title: string, url: string): string => (url ? `[${escapeMarkdown(title || url)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : escapeMarkdown(title));

/** A tag as note-takers write it: no spaces, no marks. */
export const hashTag = (tag: string): string => `#${tag.trim().replace(/[\s#<>[\]\\`*~|$]+/g, '-')}`;
