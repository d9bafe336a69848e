/**
 * Phrases are written as people read them, with three signs: `(a|b)` one of these, `[a|b]` one of these or nothing,
 * `…` up to WILD characters of anything, and `#` for a number. They are compared with whole runs, never with parts of prose.
 */
const WILD = 70; // characters; enough for a name or a title between 'watch' and 'below', too few for a sentence of its own

type Item = { spaced: boolean; choices: Item[][] | string; optional: boolean };

// each run is asked of many lists in turn
let last = '';
let lastPlain = '';

/** Text as phrases are compared: lower case, without accents, apostrophes and punctuation, words apart by one space. */
export function plain(text: string): string {
  if (text === last) return lastPlain;
  last = text;
  return (lastPlain = text
    .normalize('NFKD')
    .replace(/['’ʼ‘]|\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim());
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A question to whole runs: which of these phrases is it? Answers the index of the first that fits, or -1. */
export function phrases(list: readonly string[]): (text: string) => number {
  const byStart = new Map<string, { index: number; pattern: RegExp }[]>();
  for (const [index, phrase] of list.entries()) {
    const items = parse(phrase);
    const entry = { index, pattern: new RegExp(`^${source(items)}$`, 'u') };
    for (const start of new Set(starts(items))) byStart.set(start, [...(byStart.get(start) ?? []), entry]);
  }
  const find = (text: string): number => {
    const candidates = [...(byStart.get(text.charAt(0)) ?? []), ...(byStart.get('') ?? [])];
    return candidates.find(({ pattern }) => pattern.test(` ${text}`))?.index ?? -1;
  };
  return (text) => {
    const words = plain(text);
    const found = find(words);
    return found < 0 && SPACELESS.test(words) ? find(words.replaceAll(' ', '')) : found;
  };
}

function parse(phrase: string): Item[] {
  let at = 0;
  const sequence = (): Item[] => {
    const items: Item[] = [];
    let spaced = true;
    while (at < phrase.length && !'|)]'.includes(phrase.charAt(at))) {
      const sign = phrase.charAt(at);
      if (sign === ' ') {
        spaced = true;
        at++;
        continue;
      }
      if (sign === '(' || sign === '[') {
        at++;
        const choices = [sequence()];
        while (phrase.charAt(at) === '|') {
          at++;
          choices.push(sequence());
        }
        if (phrase.charAt(at) !== (sign === '(' ? ')' : ']')) throw new Error(`'${phrase}' does not close what it opens`);
        at++;
        items.push({ spaced, choices, optional: sign === '[' });
      } else {
        const literal = /^(?:[…#]|[^ ()[\]|…#]+)/u.exec(phrase.slice(at))?.[0] ?? '';
        at += literal.length;
        items.push({ spaced, choices: literal, optional: false });
      }
      spaced = false;
    }
    return items;
  };
  const items = sequence();
  if (at < phrase.length) throw new Error(`'${phrase}' closes what it did not open`);
  return items;
}

function source(items: Item[]): string {
  return items
    .map(({ spaced, choices, optional }) => {
      const space = spaced ? ' ' : '';
      if (choices === '…') return `(?:${space}.{1,${WILD}}?)?`;
      if (choices === '#') return `${space}\\p{N}+`;
      if (typeof choices === 'string') return space + plain(choices);
      // what stands in brackets brings its own space
      const inner = choices.map((choice) => source(choice.map((item, n) => (n === 0 ? { ...item, spaced } : item)))).join('|');
      return `(?:${inner})${optional ? '?' : ''}`;
    })
    .join('');
}

/** First characters a phrase may begin with; '' where it may begin with anything. */
function starts(items: Item[]): string[] {
  const [first, ...rest] = items;
  if (!first || first.choices === '…' || first.choices === '#') return [''];
  const own = typeof first.choices === 'string' ? [plain(first.choices).charAt(0)] : first.choices.flatMap(starts);
  return first.optional ? [...own, ...starts(rest)] : own;
}
