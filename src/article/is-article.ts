import { readHead } from './head.ts';
import { mayBeArticle } from './may-be-article.ts';
import { bytesOf, type Forest, readForest } from './model/forest.ts';
import * as gate from './model/gate.json' with { type: 'json' };
import { readWords } from './model/words.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { pageWords } from './page-words.ts';
import { measureProse } from './prose.ts';
import { saidFacts } from './said-facts.ts';

let model: { forest: Forest; words: (places: number[]) => number } | null = null; // unpacked at the first page that may be an article

/**
 * The gate: whether a page is one article to be read, rather than a listing, a shop or a service. Two of three pages that are none are
 * told by a first look (`mayBeArticle`). Reads only; a few milliseconds.
 */
export function isArticle(document: Document, { url = document.URL }: { url?: string } = {}): boolean {
  if (!mayBeArticle(document, { url })) return false;
  const prose = measureProse(document);
  if (prose.facts.prose < LEAST) return false;
  const head = readHead(document);
  const facts = pageFacts(document, saidFacts(url, prose, head));
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
