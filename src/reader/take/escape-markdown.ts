/** Text of which nothing is taken for a mark, a tag or an entity. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\s*)([-+=]+|#{1,6})(?=\s|$)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2');
