const PARAGRAPHS = [
  'Rain fell on the harbour for nine days before the ferry sailed again, and when it did the whole town came down to the quay to see it leave.',
  'The master of the ferry, a quiet woman of sixty, had kept the engine warm through the storm and slept on board every night of it.',
  'She said that the sea had been worse in the winter of her first year, when the old pier went and took the customs house with it.',
  'Forty passengers had waited in the school hall, where the caretaker cooked for them and the children of the town brought blankets.',
  'Among them was a piano tuner on his way to the islands, who tuned the school piano twice because he had nothing else to do.',
  'By noon the clouds had lifted far enough for the light on the far head to be seen, and the harbour master gave his leave at last.',
  'Nobody cheered; the engine turned over, the ropes came in, and the ferry went out past the breakwater as it had always done.',
];

/** An invented article of seven paragraphs in a page that has a headline and a navigation; `after` is markup put below the text. */
export function harbour({ title = 'The ferry sails again', after = '', head = '', lang = 'en' } = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article><h1>${title}</h1>${PARAGRAPHS.map((text, n) => `<p id="p${n + 1}">${text}</p>`).join('\n')}${after}</article></main></body></html>`;
}

/** A page that is no article. */
export const shop = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ropes and lanterns</title></head><body><h1>Ropes</h1>
<ul><li><a href="/rope">Rope, 20 m</a></li><li><a href="/lantern">Lantern</a></li></ul></body></html>`;

/** Leftovers such as a republished article carries: a cue without its film, a picture's address as text, the label of an advertisement. */
export const LEFTOVERS = `<p id="cue">Watch video below:</p>
<p id="residue">:max_bytes(150000):strip_icc():focal(749x0:751x2)/Lantern-Maker-Opens-Shop-0412.jpg?w=350&amp;resize=350,220&amp;ssl=1</p>
<p id="label">Advertisement</p>`;
