import { gfm } from '@truto/turndown-plugin-gfm';
import Turndown, { type Rule } from 'turndown';
import type { About } from './about.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { nameNotes } from './footnotes.ts';
import { texOf } from './tex-of.ts';

const LONGEST = 8_000; // characters of an address; a picture that is written out in it would bury the text

const folded = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** An address that ends where it should. */
const ended = (address: string): string => address.replace(/[ <>()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);

/** What Turndown and its tables do not know, or write so that it says something else. */
const RULES: Record<string, Rule> = {
  maths: {
    filter: (node) => node.nodeName.toLowerCase() === 'math',
    replacement: (_, node) => ((node as Element).getAttribute('display') === 'block' ? `\n\n$$\n${texOf(node)}\n$$\n\n` : `$${texOf(node)}$`),
  },
  caption: { filter: ['figcaption', 'caption'], replacement: (text) => (text.trim() ? `\n\n*${folded(text)}*\n\n` : '') },
  reading: { filter: ['rt'], replacement: (text) => `(${text})` },
  aside: { filter: ['rp'], replacement: () => '' },
  script: { filter: ['sub', 'sup'], replacement: (text, { nodeName }) => `<${nodeName.toLowerCase()}>${text}</${nodeName.toLowerCase()}>` },
  picture: { filter: 'img', replacement: (_, node) => pictureOf(node as HTMLImageElement) },
  cell: { filter: ['td', 'th'], replacement: (text, node) => cellOf(text, node as HTMLTableCellElement) },
  mark: { filter: (node) => node.hasAttribute('data-note-mark'), replacement: (_, node) => `[^${(node as Element).getAttribute('data-note-mark')}]` },
  note: {
    filter: (node) => node.hasAttribute('data-note'),
    replacement: (text, node) => `\n\n[^${(node as Element).getAttribute('data-note')}]: ${text.trim().replace(/\n(?=[^\n])/g, '\n    ')}\n\n`,
  },
};

/** Markdown with tables, strikethrough and footnotes as GitHub has them; formulas as TeX. Nothing that is text becomes a mark. */
export function toMarkdown(content: HTMLElement, { title, facts, site, url, marked, labels }: About): string {
  const turndown = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-', emDelimiter: '*', hr: '---' });
  turndown.use(gfm);
  turndown.escape = escapeMarkdown;
  for (const [name, rule] of Object.entries(RULES)) turndown.addRule(name, rule);
  const copy = content.cloneNode(true) as HTMLElement;
  nameNotes(copy, url);
  copy.querySelectorAll('pre').forEach(asListing);
  const head = [`# ${escapeMarkdown(title)}`, [...facts.map(escapeMarkdown), `[${escapeMarkdown(site)}](${ended(url)})`].join(' · ')];
  const quotes = marked.map(({ text, note }) => `> ${escapeMarkdown(folded(text))}${note ? `\n\n${escapeMarkdown(note)}` : ''}`);
  const parts = [...head, turndown.turndown(copy), ...(quotes.length > 0 ? [`## ${labels.highlights}`, ...quotes] : [])];
  return `${parts.join('\n\n')}\n`;
}

/** Turndown knows a listing by the `code` in it, and reads its text alone. */
function asListing(listing: Element): void {
  for (const lineEnd of listing.querySelectorAll('br')) lineEnd.replaceWith('\n');
  if (listing.firstChild?.nodeName === 'CODE') return;
  const code = listing.ownerDocument.createElement('code');
  code.append(...listing.childNodes);
  listing.append(code);
}

function pictureOf({ alt, src }: HTMLImageElement): string {
  if (src.length > LONGEST) return escapeMarkdown(folded(alt));
  return src ? `![${escapeMarkdown(folded(alt))}](${ended(src)})` : '';
}

function cellOf(text: string, { colSpan, previousElementSibling }: HTMLTableCellElement): string {
  return `${previousElementSibling ? '' : '|'} ${folded(text).replace(/\|/g, '\\|')} |${'  |'.repeat(colSpan - 1)}`;
}
