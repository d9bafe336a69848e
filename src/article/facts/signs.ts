const LETTER = 1;
const CAPITAL = 2;
const DIGIT = 4;
const COMMA = 8;
const BAR = 16;
const SYMBOL = 32;
const SEEN = 64;
const KNOWN = 128;
const SORTS: [bit: number, pattern: RegExp][] = [
  [LETTER, /\p{L}/u],
  [CAPITAL, /\p{Lu}/u],
  [DIGIT, /\d/],
  [COMMA, /[,،、，;]/],
  [BAR, /[|•·›»/]/],
  [SYMBOL, /[^\p{L}\p{N}\s]/u],
  [SEEN, /[\p{L}\p{N}\p{P}\p{S}]/u],
];
const SPACE = 0x20;

const sorts = new Uint8Array(1 << 16); // of every UTF-16 unit, filled as units are met

/** What signs a text is made of, counted in code points; words are what stands between single spaces. */
export function countSigns(text: string) {
  const signs = { letters: 0, capitals: 0, digits: 0, commas: 0, bars: 0, symbols: 0, words: 1, capitalWords: 0, isSeen: false };
  let isFirst = true;
  for (let n = 0; n < text.length; n++) {
    const unit = text.charCodeAt(n);
    if (unit === SPACE) {
      signs.words++;
      isFirst = true;
      continue;
    }
    let sort = sorts[unit] || (sorts[unit] = sortOf(String.fromCharCode(unit)));
    const point = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(n) ?? 0) : 0;
    if (point > 0xffff) {
      sort = sortOf(String.fromCodePoint(point));
      n++;
    }
    if (sort & LETTER) signs.letters++;
    else if (sort & DIGIT) signs.digits++;
    if (sort & CAPITAL) {
      signs.capitals++;
      if (isFirst) signs.capitalWords++;
    }
    if (sort & COMMA) signs.commas++;
    if (sort & BAR) signs.bars++;
    if (sort & SYMBOL) signs.symbols++;
    if (sort & SEEN) signs.isSeen = true;
    isFirst = false;
  }
  return signs;
}

const sortOf = (sign: string): number => SORTS.reduce((sort, [bit, pattern]) => (pattern.test(sign) ? sort | bit : sort), KNOWN);
