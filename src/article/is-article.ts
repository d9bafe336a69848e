import { type FirstFacts, firstFacts } from './first-facts.ts';
import { readHead } from './head.ts';
import { bytesOf, type Forest, readForest } from './model/forest.ts';
import gate from './model/gate.json' with { type: 'json' };
import { readWords } from './model/words.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { pageWords } from './page-words.ts';
import { measureProse } from './prose.ts';

let look: Forest | null = null; // unpacked at the first page with prose
let model: { forest: Forest; words: (places: number[]) => number } | null = null; // at the first that may be an article

/**
 * The gate: whether a page is one article to be read, rather than a listing, a shop or a service. Most pages that are none are told
 * by a first look. Reads only; a millisecond or two.
 */
export function isArticle(document: Document, { url = document.URL }: { url?: string } = {}): boolean {
  if (!document.body) return false;
  const prose = measureProse(document);
  if (prose.facts.prose < LEAST) return false;
  const head = readHead(document);
  const first = firstFacts(url, prose, head);
  look ??= readForest(gate.first.forest);
  const seen = gate.first.facts.map((name) => first[name as keyof FirstFacts]);
  if ((look.score(seen)[0] ?? 0) < gate.first.threshold) return false;
  const facts = pageFacts(document, first);
  if (isListing(facts)) return false;
  model ??= { forest: readForest(gate.forest), words: readWords(gate.words, bytesOf) };
  const row = Float32Array.from(gate.facts, (name) => facts[name as keyof PageFacts]);
  row[gate.facts.length - 1] = model.words(pageWords(document, url, prose.holder, head));
  return (model.forest.score(row)[0] ?? 0) >= gate.threshold;
}

const LEAST = Math.log1p(250); // characters of prose; nobody needs a page with less tidied
const SCATTERED = Math.log1p(300); // characters under one parent; an article keeps more together
const HEADINGS = Math.log1p(5);

/** A page of linked headings with a few words each. On the labelled pages this is wrong for one article in 1,554. */
const isListing = ({ longest, linkedHeadings, headings }: PageFacts): boolean => longest < SCATTERED && linkedHeadings > 0.5 && headings >= HEADINGS;
