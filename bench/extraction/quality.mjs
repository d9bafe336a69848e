/**
 * @typedef {import('./in-page.ts').Holding} Holding
 * @typedef {{ pages: number, flawless: number, chars: number, charsLost: number, media: number, mediaLost: number, junk: number, junkLeft: number }} Tally
 */

/** @returns {Tally} */
export const tally = () => ({ pages: 0, flawless: 0, chars: 0, charsLost: 0, media: 0, mediaLost: 0, junk: 0, junkLeft: 0 });

/**
 * Block numbers with their labels, from lines such as `354-359 J nav`.
 * @param {string[]} lines
 * @returns {Map<number, string>}
 */
export function expand(lines) {
  const labels = new Map();
  for (const line of lines) {
    const [, first = '0', last = first, label = '?'] = /^(\d+)(?:-(\d+))? (\S+)/.exec(line) ?? [];
    for (let n = Number(first); n <= Number(last); n++) labels.set(n, label);
  }
  return labels;
}

/**
 * Adds a page to the count. An article is whole when at most one character in a hundred and no medium of it is lost, and flawless
 * when, besides, nothing that is labelled J is in it. What stands on the page as article and as junk alike counts for neither.
 * @param {Tally} sum @param {Holding[]} page @param {Map<number, string>} labels @param {Holding[]} article
 */
export function add(sum, page, labels, article) {
  const runs = new Set(article.map(({ text }) => text));
  const all = article.filter(({ isText }) => isText).map(({ text }) => text).join(' ');
  const own = new Set([...labels].flatMap(([n, label]) => (label !== 'J' && page[n] ? [page[n].text] : [])));
  /** @param {Holding} block */
  const isHere = ({ text, isText }) => runs.has(text) || (isText && text.length >= 25 && all.includes(text));
  let chars = 0, charsLost = 0, mediaLost = 0, left = 0;
  for (const [n, label] of labels) {
    const block = page[n];
    if (!block?.text) continue;
    if (label === 'K' && block.isText) {
      chars += block.text.length;
      if (!isHere(block)) charsLost += block.text.length;
    } else if (label === 'K') {
      sum.media++;
      if (!isHere(block)) mediaLost++;
    } else if (label === 'J' && !own.has(block.text)) {
      sum.junk++;
      if (isHere(block)) left++;
    }
  }
  sum.pages++;
  sum.chars += chars;
  sum.charsLost += charsLost;
  sum.mediaLost += mediaLost;
  sum.junkLeft += left;
  if (charsLost <= 0.01 * chars && mediaLost === 0 && left === 0) sum.flawless++;
}
