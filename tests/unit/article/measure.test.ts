import { expect, test } from 'vitest';
import { contextOf } from '../../../src/article/facts/context.ts';
import { FACT_NAMES, measure } from '../../../src/article/facts/measure.ts';
import { readPage } from '../../../src/article/page.ts';

const SENTENCE = 'The ferry company said on Tuesday that the boat would not sail again before the harbour wall had been repaired, which nobody expected. ';
const html = `<title>The last ferry</title><nav><a href="/">Home</a></nav><article class="story-body"><h1>The last ferry</h1>
  <div class="gallery"><img src="/pictures/harbour-wall.jpg" width="640" height="320" alt="The harbour wall"></div>
  ${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}<h2>Read more:</h2><ul class="related"><li><a href="https://coast.example/news/old-ferry-sinks?utm_source=x">OLD Ferry sinks, 3 saved</a></li></ul></article>`;

/** The facts of the block that says a text, by their names. */
function factsOf(text: string): (name: string) => number {
  const page = readPage(new DOMParser().parseFromString(html, 'text/html'), { url: 'https://coast.example/news/the-last-ferry' });
  const block = page.blocks.find((candidate) => candidate.text.startsWith(text));
  if (!block) throw new Error(`nothing says '${text}'`);
  const row = measure(block, contextOf(page));
  return (name) => row[FACT_NAMES.indexOf(name)] ?? NaN;
}

// rows are filled one fact after the other: one left out, or two in the wrong order, would give every later name another's value
test('the first and the last facts of every group stand under their names', () => {
  const link = factsOf('OLD Ferry');
  const expected: Record<string, number> = {
    isText: 1, digits: 1 / 24, capitals: 4 / 18, capitalWords: 2 / 5, commas: 100 / 24, bars: 0, symbols: 1 / 24,
    saysCue: 0, saysDisclosure: 0, residue: 0,
    linked: 1, linkSelf: 0, linkSameHost: 1, linkSlug: 2, linkDepth: 2, linkQuery: 1, linkCampaign: 1, linkSection: 1, linkWords: 1, linkBlank: 0,
    image: -1, seenLater: -1,
    depth: 4, belowRoot: 2, heading: 0, siblings: 0, sameSiblings: 1,
    inUL: 1 / 2, inARTICLE: 1 / 3, inLI: 1, promoNear: 1 / 2, bodyNear: 1 / 3, promoCount: 1, productCount: 0,
    links0: 1, blocks0: Math.log(2), alike0: 1, inRoot: 1, headingLevel: 2, headingSays: 1, said: 0, linkSaid: Math.log(2),
    'nearKind-1': 1, 'nearSame-1': 2, nearKind1: 0, nearSame3: -1,
  };
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, link(name)]))).toEqual(Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, expect.closeTo(value, 5)])));
});

test('a picture is measured by its address, its sides and its words', () => {
  const picture = factsOf('The harbour wall');
  expect(['isText', 'image', 'width', 'aspect', 'altTold', 'nameTold', 'sameHost', 'seenBefore', 'linked', 'linkBlank'].map(picture)).toEqual([0, 1, expect.closeTo(Math.log(641), 5), 2, 1, 1, 1, 0, 0, -1]);
});
