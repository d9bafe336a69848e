const PARAGRAPHS = [
  'The night ferry sailed again on Sunday, eleven years after the company that ran it went out of business and its boat was sold for scrap.',
  'Two hundred passengers were aboard, along with a removal van, a hearse and forty crates of day-old chicks that were kept below, to the relief of all.',
  'The crossing takes seven hours and is made in the dark, because the market on the mainland opens at six and the islanders want to be there first.',
];

/** An article of ours with something after its last paragraph. */
export const article = (inside = '', { lang = 'en', head = '' } = {}): string =>
  `<!doctype html><html lang="${lang}"><head><title>Night ferry returns after eleven years</title>${head}</head><body><main><article>
<h1>Night ferry returns after eleven years</h1><div class="body">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
${inside}</div></article></main></body></html>`;

/** A document that is the page at an address of ours. */
export function docOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

export const serialised = (document: Document): string => new XMLSerializer().serializeToString(document);
