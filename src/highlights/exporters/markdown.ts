/** Characters that would be taken for marks. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#~|]/g, '\\$&').replace(/^(\s*\d*)([-+=.)])(?=\s|$)/gm, '$1\\$2');

export const quoteMarkdown = (text: string): string => escapeMarkdown(text).split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');

/** A link whose address ends where it should. */
export const linkMarkdown = (title: string, url: string): string => (url ? `[${escapeMarkdown(title || url)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : escapeMarkdown(title));

/** A tag as note-takers write it: no spaces, no marks. */
export const hashTag = (tag: string): string => `#${tag.trim().replace(/[\s#]+/g, '-')}`;
