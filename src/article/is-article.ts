import { type Forest, readForest } from './model/forest.ts';
import gate from './model/gate.json' with { type: 'json' };
import { type PageFacts, pageFacts } from './page-facts.ts';

let forest: Forest | null = null;

/** The gate: whether a page is one article to be read, rather than a listing, a shop or a service. Reads only; a millisecond or two. */
export function isArticle(document: Document, { url = document.URL }: { url?: string } = {}): boolean {
  if (!document.body) return false;
  const facts = pageFacts(document, url);
  // no prose, no article: most pages without are told by this alone
  if (facts.prose === 0) return false;
  forest ??= readForest(gate.forest);
  const row = Float32Array.from(gate.facts, (name) => facts[name as keyof PageFacts]);
  return (forest.score(row)[0] ?? 0) >= gate.threshold;
}
