import type { About } from './about.ts';

const LINES = new Set('ADDRESS ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION SUMMARY TABLE TR UL'.split(' '));

/** Plain text: paragraphs apart, list items and table rows on lines of their own. */
export function toText(content: HTMLElement, { title, facts, site, url, marked, labels }: About): string {
  const head = [title, [...facts, site].join(' · '), url].join('\n');
  const quotes = marked.map(({ text, note }) => `“${text.replace(/\s+/g, ' ')}”${note ? ` – ${note}` : ''}`);
  return `${[head, textOf(content), ...(quotes.length > 0 ? [labels.highlights, ...quotes] : [])].join('\n\n')}\n`;
}

function textOf(content: HTMLElement): string {
  let text = '';
  const walk = (node: Node, preformatted: boolean): void => {
    if (node.nodeType === 3) text += preformatted ? (node as Text).data : (node as Text).data.replace(/\s+/g, ' ');
    if (node.nodeType !== 1) return;
    const { nodeName } = node;
    if (nodeName === 'BR') text += '\n';
    if (nodeName === 'RT') text += `(${node.textContent})`;
    if (nodeName === 'RT' || nodeName === 'RP' || nodeName === 'annotation') return;
    const isTight = nodeName === 'LI' || nodeName === 'TR';
    const gap = isTight ? '\n' : '\n\n';
    if (LINES.has(nodeName)) text += gap;
    if (nodeName === 'LI') text += '- ';
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, preformatted || nodeName === 'PRE');
    if (nodeName === 'TD' || nodeName === 'TH') text += '\t';
    if (LINES.has(nodeName) && !isTight) text += gap;
  };
  walk(content, false);
  return text.replace(/[ \t]+\n/g, '\n').replace(/\n[ ]+/g, '\n').replace(/\n{3,}/g, '\n\n').replace(/- \n+/g, '- ').trim();
}
