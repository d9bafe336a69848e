type Side = { script: string; command: string; accents: Record<string, string> };
const OVER: Side = {
  script: '^',
  command: 'overset',
  accents: { '^': 'hat', 'ˆ': 'hat', '~': 'tilde', '˜': 'tilde', '¯': 'overline', '‾': 'overline', _: 'overline', '→': 'vec', '\u20d7': 'vec', '˙': 'dot', '¨': 'ddot', '⏞': 'overbrace' },
};
const UNDER: Side = { script: '_', command: 'underset', accents: { _: 'underline', '¯': 'underline', '‾': 'underline', '⏟': 'underbrace' } };
const ALPHABETS: Record<string, string> = { bold: 'mathbf', 'double-struck': 'mathbb', fraktur: 'mathfrak', normal: 'mathrm', script: 'mathcal' };
const MARKS: Record<string, string> = { '\\': '\\backslash{}', '^': '\\hat{}', '~': '\\sim{}', '′': '\\prime{}' };
const INVISIBLE = /[\u2061-\u2064\u200b]/g; // 'applied to', 'times', 'comma', 'plus', where they are only meant
const LIMITED = /^(?:\p{Lu}?\p{Ll}{2,}|[∏∐∑⋀⋁⋂⋃⨀⨁⨂⨄⨆])$/u; // what is written above and below these are their limits

/** A formula as TeX: what the page wrote, where it comes along, else MathML's presentation retold. Letters and signs stay Unicode. */
export function texOf(math: Element): string {
  const written = math.querySelector('annotation[encoding*="tex" i]')?.textContent?.trim();
  return written || row(math).replace(/\s+/g, ' ').trim();
}

const row = (element: Element): string => (element.firstElementChild ? Array.from(element.children, tex).join('') : escaped(words(element)));

const words = (element: Element): string => (element.textContent ?? '').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

const escaped = (text: string): string => text.replace(/[\\^~′]|[{}$&#%_]/g, (mark) => MARKS[mark] ?? `\\${mark}`);

function tex(element: Element): string {
  const parts = Array.from(element.children);
  const [first = '', second = '', third = ''] = parts.slice(0, 3).map(tex);
  switch (element.localName) {
    case 'mi': return letter(element);
    case 'mn':
    case 'mo': return sign(words(element));
    case 'ms':
    case 'mtext': return text(element);
    case 'mspace': return '\\,';
    case 'mfrac': return /^0(?!\.?\d*[1-9])/.test(element.getAttribute('linethickness') ?? '') ? `\\genfrac{}{}{0pt}{}{${first}}{${second}}` : `\\frac{${first}}{${second}}`;
    case 'msqrt': return `\\sqrt{${row(element)}}`;
    case 'mroot': return `\\sqrt[${second}]{${first}}`;
    case 'msup': return `${base(first)}^{${second}}`;
    case 'msub': return `${base(first)}_{${second}}`;
    case 'msubsup': return `${base(first)}_{${second}}^{${third}}`;
    case 'mover': return stacked(OVER, parts[0], first, parts[1], second);
    case 'munder': return stacked(UNDER, parts[0], first, parts[1], second);
    case 'munderover': return stacked(OVER, parts[0], stacked(UNDER, parts[0], first, parts[1], second), parts[2], third);
    case 'mmultiscripts': return scripts(parts);
    case 'mfenced': return fenced(element);
    case 'mtable': return `\\begin{matrix}${parts.map((line) => Array.from(line.children, tex).join(' & ')).join(' \\\\ ')}\\end{matrix}`;
    case 'semantics':
    case 'maction': return first;
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom': return '';
    default: return row(element);
  }
}

/** What a script stands at; of several signs all of them. */
const base = (text: string): string => (/^(?:[^\\{}]|\\\w+\{[^{}]*\})$/u.test(text) ? text : `{${text}}`);

const sign = (text: string): string => (/^\p{L}{2,}$/u.test(text) ? `\\operatorname{${text}}` : escaped(text));

function letter(element: Element): string {
  const alphabet = ALPHABETS[element.getAttribute('mathvariant') ?? ''];
  const text = words(element);
  return alphabet && text ? `\\${alphabet}{${escaped(text)}}` : sign(text);
}

const text = (element: Element): string => (words(element) ? `\\text{${(element.textContent ?? '').replace(/\\/g, '∖').replace(/[{}$&#%_]/g, '\\$&')}}` : '');

/** What stands above or below: an accent, a limit, or something set small. */
function stacked({ accents, script, command }: Side, of: Element | undefined, inner: string, mark: Element | undefined, small: string): string {
  const accent = mark && accents[words(mark)];
  if (accent) return `\\${accent}{${inner}}`;
  const isLimit = of && /^m[io]$/.test(of.localName) && LIMITED.test(words(of));
  return isLimit ? `${inner.replace(/^\\operatorname\{/, '\\operatorname*{')}${script}{${small}}` : `\\${command}{${small}}{${inner}}`;
}

/** Pairs of scripts below and above, those after `mprescripts` before what they stand at. */
function scripts([of, ...parts]: Element[]): string {
  const middle = parts.findIndex(({ localName }) => localName === 'mprescripts');
  const paired = (some: Element[]): string =>
    some.map((part, n) => ({ text: tex(part), mark: n % 2 === 0 ? '_' : '^' })).filter(({ text }) => text).map(({ text, mark }) => `${mark}{${text}}`).join('');
  const [after, before] = middle === -1 ? [parts, []] : [parts.slice(0, middle), parts.slice(middle + 1)];
  return `${before.length > 0 ? `{}${paired(before)}` : ''}${of ? base(tex(of)) : ''}${paired(after)}`;
}

function fenced(element: Element): string {
  const between = element.getAttribute('separators') ?? ',';
  return escaped(element.getAttribute('open') ?? '(') + Array.from(element.children, tex).join(escaped(between.trim().slice(0, 1))) + escaped(element.getAttribute('close') ?? ')');
}
