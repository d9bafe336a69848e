import { gfm } from '@truto/turndown-plugin-gfm';
import Turndown from 'turndown';
import type { About } from './about.ts';

/** Markdown with tables and strikethrough as GitHub has them; formulas as TeX where the article carries it. */
export function toMarkdown(content: HTMLElement, { title, facts, site, url, marked, labels }: About): string {
  const turndown = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-', emDelimiter: '*', hr: '---' });
  turndown.use(gfm);
  turndown.addRule('maths', {
    filter: (node) => node.nodeName.toLowerCase() === 'math',
    replacement: (_, node) => {
      const tex = (node as Element).querySelector('annotation[encoding*="tex" i]')?.textContent?.trim() ?? node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      return (node as Element).getAttribute('display') === 'block' ? `\n\n$$\n${tex}\n$$\n\n` : `$${tex}$`;
    },
  });
  turndown.addRule('caption', { filter: ['figcaption', 'caption'], replacement: (text) => (text.trim() ? `\n\n*${text.trim().replace(/\s+/g, ' ')}*\n\n` : '') });
  turndown.addRule('reading', { filter: ['rt'], replacement: (text) => `(${text})` });
  turndown.addRule('aside', { filter: ['rp'], replacement: () => '' });
  const head = [`# ${title}`, [...facts, `[${site}](${url})`].join(' · ')];
  const quotes = marked.map(({ text, note }) => `> ${text.replace(/\s+/g, ' ')}${note ? `\n\n${note}` : ''}`);
  const parts = [...head, turndown.turndown(content), ...(quotes.length > 0 ? [`## ${labels.highlights}`, ...quotes] : [])];
  return `${parts.join('\n\n')}\n`;
}
