import { type Forest, readForest } from './model/forest.ts';
import gate from './model/gate.json' with { type: 'json' };
import { type PageFacts, pageFacts, proseFacts } from './page-facts.ts';

let forest: Forest | null = null;

/** The gate: whether a page is one article to be read, rather than a listing, a shop or a service. Reads only; a millisecond or two. */
export function isArticle(document: Document, { url = document.URL }: { url?: string } = {}): boolean {
  if (!document.body) return false;
  const prose = proseFacts(document);
  if (prose.prose < LEAST) return false;
  const facts = pageFacts(document, url, prose);
  if (isListing(facts)) return false;
  forest ??= readForest(gate.forest);
  const row = Float32Array.from(gate.facts, (name) => facts[name as keyof PageFacts]);
  return (forest.score(row)[0] ?? 0) >= gate.threshold;
}

const LEAST = Math.log1p(250); // characters of prose; nobody needs a page with less tidied
const SCATTERED = Math.log1p(300); // characters under one parent; an article keeps more together
const HEADINGS = Math.log1p(5);

/** A page of linked headings with a few words each. On the labelled pages this is wrong for one article in 1,554. */
const isListing = ({ longest, linkedHeadings, headings }: PageFacts): boolean => longest < SCATTERED && linkedHeadings > 0.5 && headings >= HEADINGS;
