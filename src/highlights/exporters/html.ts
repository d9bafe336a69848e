import { day, fileName, type Exporter } from './exporter.ts';
import { collectionOf } from './w3c.ts';

const STYLE =
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:17px/1.6 Georgia,serif;color:#222;background:#fff}h2{margin-top:2.5rem}blockquote{margin:1rem 0;padding:.2rem 0 .2rem 1rem;border-left:4px solid #d8a800;white-space:pre-line}' +
  '.green{border-color:#2a9345;border-left-style:dotted}.blue{border-color:#2f78d4;border-left-style:dashed}.pink{border-color:#d63a8a;border-left-style:groove}.purple{border-color:#8a5ce6;border-left-style:double}.about{color:#666;font-size:.85em}@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}a{color:#8ab4f8}.about{color:#aaa}}';

/** One page for the browser, which holds the same as W3C annotations besides, to be read again. */
export const toHtml: Exporter = (pages, now) => {
  const sections = pages.map(({ url, title, highlights }) => {
    const heading = /^https?:/.test(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(title || url)}</a>` : escapeHtml(title || url);
    const passages = highlights.map(
      ({ selectors, note, tags, color, created }) =>
        `<blockquote class="${color}" dir="auto">${escapeHtml(selectors.quote.exact)}</blockquote>` +
        (note ? `<p dir="auto">${escapeHtml(note)}</p>` : '') +
        `<p class="about">${[day(created), ...tags.map((tag) => `#${escapeHtml(tag)}`)].join(' ')}</p>`,
    );
    return `<section><h2 dir="auto">${heading}</h2>\n${passages.join('\n')}</section>`;
  });
  const again = JSON.stringify(collectionOf(pages)).replaceAll('<', '\\u003c');
  const text = `<!doctype html>
<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>Highlights</title><style>${STYLE}</style>
<script type="application/ld+json">${again}</script></head>
<body><h1>Highlights</h1>\n${sections.join('\n')}</body></html>\n`;
  return { fileName: fileName(pages, now, 'html'), mediaType: 'text/html', text };
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
