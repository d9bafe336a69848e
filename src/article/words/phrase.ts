import { remembered } from '../remembered.ts';

/**
 * Phrases are written as people read them, with four signs: `(a|b)` one of these, `[a|b]` one of these or nothing,
 * `…` up to WILD characters of anything or nothing, and `#` a number. They are compared with whole runs, never with parts of prose.
 */
const WILD = 70; // characters; enough for a name or a title between 'watch' and 'below', too few for a sentence of its own
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NUMBER = /^\p{N}/u;
const SIMPLE = /^[a-z\d ]*$/;

/** Text as phrases are compared: lower case, without accents, apostrophes and punctuation, words apart by one space. */
export function plain(text: string): string {
  if (SIMPLE.test(text)) return text.includes('  ') ? text.replace(/ +/g, ' ').trim() : text.trim();
  return text
    .normalize('NFKD')
    .replace(/['’ʼ‘]|\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same of runs, which are asked about by several in a row. */
export const plainRun = remembered(plain);

/** A phrase and what a run says that is it. */
export type Saying<Meaning> = { phrase: string; meaning: Meaning };
type Entry<Meaning> = Saying<Meaning> & { pattern: RegExp | null };

/**
 * A question to whole runs: what does it say? Answers the meaning of every phrase that it is.
 * A page asks thousands of times and few phrases begin like a run, so only those are ever compiled.
 */
export function phrases<Meaning>(list: readonly Saying<Meaning>[]): (text: string) => Meaning[] {
  const byStart = new Map<string, Entry<Meaning>[]>();
  for (const { phrase, meaning } of list) {
    const entry = { phrase, meaning, pattern: null };
    for (const start of startsOf(phrase)) {
      const same = byStart.get(start);
      if (!same) byStart.set(start, [entry]);
      else if (same.at(-1) !== entry) same.push(entry);
    }
  }
  const find = (words: string): Meaning[] => {
    const space = words.indexOf(' ');
    const found: Meaning[] = [];
    const first = words.charAt(0);
    const keys = [space < 0 ? words : words.slice(0, space), NUMBER.test(first) ? '#' : `${first}~`, words.length > WILD / 2 ? '' : null];
    for (const start of keys) {
      if (start === null) continue;
      for (const entry of byStart.get(start) ?? []) {
        entry.pattern ??= new RegExp(`^${source(parse(entry.phrase), true)}$`, 'u');
        if (entry.pattern.test(` ${words}`)) found.push(entry.meaning);
      }
    }
    return found;
  };
  return (text) => {
    const words = plainRun(text);
    if (!words) return [];
    const found = find(words);
    return found.length === 0 && words.includes(' ') && SPACELESS.test(words) ? find(words.replaceAll(' ', '')) : found;
  };
}

type Item = { spaced: boolean; choices: string[] | string; optional: boolean };

/** Takes a phrase apart by one level. */
function parse(phrase: string): Item[] {
  const items: Item[] = [];
  let spaced = true;
  for (let at = 0; at < phrase.length; ) {
    const sign = phrase.charAt(at);
    if (sign === ' ') {
      spaced = true;
      at++;
      continue;
    }
    if (sign === '(' || sign === '[') {
      const end = endOfGroup(phrase, at);
      items.push({ spaced, choices: choicesIn(phrase, at, end), optional: sign === '[' });
      at = end + 1;
    } else {
      const literal = /^(?:[…#]|[^ ()[\]|…#]+)/u.exec(phrase.slice(at))?.[0];
      if (!literal) throw new Error(`'${phrase}' closes what it did not open`);
      items.push({ spaced, choices: literal, optional: false });
      at += literal.length;
    }
    spaced = false;
  }
  return items;
}

function endOfGroup(phrase: string, from: number): number {
  let depth = 0;
  for (let at = from; at < phrase.length; at++) {
    const sign = phrase.charAt(at);
    if (sign === '(' || sign === '[') depth++;
    else if ((sign === ')' || sign === ']') && --depth === 0) return at;
  }
  throw new Error(`'${phrase}' does not close what it opens`);
}

function choicesIn(phrase: string, from: number, end: number): string[] {
  const inner = phrase.slice(from + 1, end);
  if (!inner.includes('(') && !inner.includes('[')) return inner.split('|');
  const choices: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= inner.length; at++) {
    const sign = inner.charAt(at);
    if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth--;
    else if ((sign === '|' || sign === '') && depth === 0) {
      choices.push(inner.slice(start, at));
      start = at + 1;
    }
  }
  return choices;
}

function source(items: Item[], spacedFirst: boolean): string {
  return items
    .map(({ spaced, choices, optional }, n) => {
      const space = (n === 0 ? spacedFirst : spaced) ? ' ' : '';
      if (choices === '…') return `(?:${space}.{1,${WILD}}?)?`;
      if (choices === '#') return `${space}\\p{N}+`;
      if (typeof choices === 'string') return space + plain(choices);
      // what stands in brackets brings its own space
      return `(?:${choices.map((choice) => source(parse(choice), space !== '')).join('|')})${optional ? '?' : ''}`;
    })
    .join('');
}

const WORD_END = /[ ([…#]/;

/**
 * What a run must begin with to be the phrase: its first word, its first character ('w~') where the word goes on in another way, '#' for a number, or '' for anything.
 * Written for speed: this is asked of every phrase, on every page that is an article.
 */
export function startsOf(phrase: string): string[] {
  const sign = phrase.charAt(0);
  if (sign === '…' || sign === '') return [''];
  if (sign === '#') return ['#'];
  if (sign !== '(' && sign !== '[') {
    const end = phrase.search(WORD_END);
    const word = plain(end < 0 ? phrase : phrase.slice(0, end));
    const goesOn = end >= 0 && phrase.charAt(end) !== ' ';
    if (!goesOn && SIMPLE.test(word)) return [word];
    const space = word.indexOf(' ');
    return [goesOn || SPACELESS.test(word) ? `${word.charAt(0)}~` : space < 0 ? word : word.slice(0, space)];
  }
  const end = endOfGroup(phrase, 0);
  const joined = end + 1 < phrase.length && phrase.charAt(end + 1) !== ' ';
  const found = choicesIn(phrase, 0, end).flatMap(startsOf);
  const own = joined ? found.map((start) => (start === '' || start === '#' || start.endsWith('~') ? start : `${start.charAt(0)}~`)) : found;
  return sign === '[' ? [...own, ...startsOf(phrase.slice(end + 1).trimStart())] : own;
}
