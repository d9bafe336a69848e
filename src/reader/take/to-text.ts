import type { About } from './about.ts';
import { scriptOf } from './script-of.ts';
import { texOf } from './tex-of.ts';

const LINES = new Set('ADDRESS ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION SUMMARY TABLE TR UL'.split(' '));

/** Plain text: paragraphs apart, list items and table rows on lines of their own, formulas as TeX. */
export function toText(content: HTMLElement, { title, facts, site, url, marked, labels }: About): string {
  const head = [title, [...facts, site].join(' · '), url].join('\n');
  const quotes = marked.map(({ text, note }) => `“${text.replace(/\s+/g, ' ')}”${note ? ` – ${note}` : ''}`);
  return `${[head, textOf(content), ...(quotes.length > 0 ? [labels.highlights, ...quotes] : [])].join('\n\n')}\n`;
}

/** How far in lines begin, and what the first of them begins with instead. */
type Margin = { indent: string; first: string | null };

function textOf(content: HTMLElement): string {
  const lines: string[] = [];
  let due = 0; // line ends before whatever comes next
  const say = (words: string, margin: Margin, isCode = false): void => {
    const begins = due > 0 || lines.length === 0;
    const said = begins && !isCode ? words.trimStart() : words;
    if (!said) return;
    if (begins) {
      if (lines.length > 0) lines.push(...Array<string>(Math.max(0, due - 1)).fill(''));
      lines.push(margin.first ?? margin.indent);
      margin.first = null;
      due = 0;
    }
    lines[lines.length - 1] += said;
  };
  const sayCode = (code: string, margin: Margin): void =>
    code.split('\n').forEach((line, n) => {
      if (n > 0) due = Math.min(3, due + 1);
      say(line, margin, true);
    });
  const walk = (node: Node, margin: Margin, isCode: boolean): void => {
    if (node.nodeType === 3) return isCode ? sayCode((node as Text).data, margin) : say((node as Text).data.replace(/\s+/g, ' '), margin);
    if (node.nodeType !== 1) return;
    const { nodeName } = node;
    const words = node.textContent ?? '';
    if (nodeName === 'RP') return;
    if (nodeName === 'RT') return say(`(${words})`, margin);
    if (nodeName === 'SUB' || nodeName === 'SUP') return say(scriptOf(nodeName, words, lines.at(-1) ?? ''), margin);
    if (nodeName === 'math') return say(texOf(node as Element), margin);
    if (nodeName === 'BR') due = Math.min(2, due + 1);
    const ends = endsAround(node);
    due = Math.max(due, ends);
    const inner = nodeName === 'LI' ? itemMargin(node as Element, margin) : margin;
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, inner, isCode || nodeName === 'PRE');
    if (nodeName === 'TD' || nodeName === 'TH') say('\t', margin, true);
    due = Math.max(due, ends);
  };
  walk(content, { indent: '', first: null }, false);
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** Line ends before and after an element: two where it stands apart. */
function endsAround({ nodeName, parentNode }: Node): number {
  if (!LINES.has(nodeName)) return 0;
  const isTight = nodeName === 'LI' || nodeName === 'TR' || (parentNode?.nodeName === 'LI' && (nodeName === 'UL' || nodeName === 'OL'));
  return isTight ? 1 : 2;
}

function itemMargin(item: Element, { indent }: Margin): Margin {
  const list = item.parentElement;
  const place = Array.from(list?.children ?? []).indexOf(item) + Number(list?.getAttribute('start') ?? 1);
  const marker = list?.nodeName === 'OL' ? `${item.getAttribute('value') ?? place}. ` : '- ';
  return { indent: indent + ' '.repeat(marker.length), first: indent + marker };
}
