const NOUNS = 'harbour ferry tide lantern quay rope sail winter island keeper bell chart anchor gull storm market letter captain morning stone bridge river garden cellar window'.split(' ');
const VERBS = 'carried found left turned kept mended followed opened counted lifted crossed remembered sold painted measured watched'.split(' ');
const OTHERS = 'old quiet narrow cold broken early distant heavy pale empty certain careful wooden northern'.split(' ');
const SENTENCE = 14; // words, about
const PART = 12; // paragraphs under one heading

/**
 * A page nobody wrote: an article of so many words and pictures among a site's own navigation, the same every time.
 * @param {number} words
 * @param {number} pictures
 */
export function longArticle(words, pictures) {
  let seed = 1;
  /** @param {string[]} list */
  const pick = (list) => {
    seed = (seed * 48_271) % 2_147_483_647; // Lehmer's generator: the same article in every run
    return list[seed % list.length] ?? '';
  };
  const clause = () => `the ${pick(OTHERS)} ${pick(NOUNS)} ${pick(VERBS)} the ${pick(NOUNS)} of the ${pick(OTHERS)} ${pick(NOUNS)}`;
  const sentence = () => {
    const text = `${clause()}, and ${pick(NOUNS)} after ${pick(NOUNS)} was ${pick(VERBS)}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const each = Math.max(1, Math.round(words / pictures / (SENTENCE + 4)));
  const paragraph = () => Array.from({ length: each }, sentence).join(' ').replace(/ (\w+) after/, (_, noun) => ` <a href="/about/${noun}">${noun}</a> after`);
  const body = Array.from(
    { length: pictures },
    (_, n) =>
      `${n % PART === 0 ? `<h2>The ${pick(OTHERS)} ${pick(NOUNS)}</h2>` : ''}<p>${paragraph()}</p>
<figure><img src="/pictures/${n}.png" width="800" height="500" alt="The ${pick(OTHERS)} ${pick(NOUNS)}" loading="lazy"><figcaption>The ${pick(NOUNS)} in the ${pick(OTHERS)} morning.</figcaption></figure>`,
  ).join('\n');
  const links = Array.from({ length: 30 }, (_, n) => `<li><a href="/news/${n}">The ${pick(NOUNS)} and the ${pick(NOUNS)}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ${NOUNS[0]} book</title><meta property="og:type" content="article"></head><body>
<header><nav><ul>${links}</ul></nav></header><main><article><h1>The ${NOUNS[0]} book</h1>${body}</article></main><aside><h2>More</h2><ul>${links}</ul></aside><footer><ul>${links}</ul></footer></body></html>`;
}

/** A picture for any address of the page: so small a PNG that decoding it costs next to nothing. */
export const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAFCAAAAABd+vKJAAAADklEQVR4nGOYCQUMRDAAGi8X6WEifwwAAAAASUVORK5CYII=', 'base64');
