const SENTENCE = 'The ferry company said on Tuesday that the boat would not sail again before the harbour wall had been repaired, which nobody had expected. ';

/**
 * An article in the shape of real ones, of about so many bytes: paragraphs with links, pictures, cards of other stories, a menu and a footer.
 * @param {number} bytes @param {number} [paragraph] characters of a paragraph; the fewer, the more blocks
 */
export function madeUp(bytes, paragraph = 600) {
  const text = SENTENCE.repeat(Math.ceil(paragraph / SENTENCE.length)).slice(0, paragraph);
  const parts = [];
  for (let size = 0, n = 0; size < bytes; n++) {
    const part = n % 12 === 5
      ? `<div class="card"><a href="/story-${n}"><img src="/thumb-${n}.jpg" alt=""><h3>Another story, number ${n}</h3></a></div>`
      : n % 9 === 4 ? `<figure><img src="/photo-${n}.jpg" alt="The harbour"><figcaption>The harbour, ${n}</figcaption></figure>` : `<p class="text">${text.replace('ferry', `<a href="/ferry-${n}">ferry</a>`)} ${n}</p>`;
    parts.push(part);
    size += part.length;
  }
  const menu = Array.from({ length: 30 }, (_, n) => `<li><a href="/section-${n}">Section ${n}</a></li>`).join('');
  return `<!doctype html><title>The last ferry</title><nav><ul>${menu}</ul></nav><article><h1>The last ferry</h1>${parts.join('')}</article><footer><p>Coast News</p></footer>`;
}
