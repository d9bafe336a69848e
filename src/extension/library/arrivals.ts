import type { KeyedPage, PageHighlights } from '../../highlights/highlight.ts';
import { keyOf, LONGEST_KEY } from '../../highlights/page-key.ts';
import { markedEdit } from '../storage/edit.ts';

/** One page of a file: under which key it comes, and what of it can be kept. */
type Arrival = { key: string; page: PageHighlights };

/** What a file would bring; what of its pages is too long to be kept is counted, by page. */
export type Arrivals = { taken: Arrival[]; refused: { page: PageHighlights; count: number }[] };

/** Judges pages as the background does before it writes: it takes a page whole or leaves it, and says nothing of the highlights it left out. */
export function arrivalsOf(pages: KeyedPage[], kept: Map<string, PageHighlights>): Arrivals {
  const arrivals: Arrivals = { taken: [], refused: [] };
  const byAddress = new Map(Array.from(kept, ([key, { url }]) => [keyOf(url), key]));
  for (const page of pages) {
    const key = page.key ?? keyFor(page, kept, byAddress);
    const sound = key.length <= LONGEST_KEY ? soundPart(page) : null;
    const count = page.highlights.length - (sound?.highlights.length ?? 0);
    if (count > 0) arrivals.refused.push({ page, count });
    if (sound && sound.highlights.length > 0) arrivals.taken.push({ key, page: sound });
  }
  return arrivals;
}

function soundPart(page: PageHighlights): PageHighlights | null {
  const edit = markedEdit({ do: 'merge', page });
  return edit?.do === 'merge' ? edit.page : null;
}

/** That of the page's address, unless a page of this address has been given another by what it says of itself. Pages of books and mails have no address: their title stands for it. */
function keyFor({ url, title }: PageHighlights, kept: Map<string, PageHighlights>, byAddress: Map<string, string>): string {
  if (!url) return `urn:quietpage:untitled:${title}`;
  const key = keyOf(url);
  return kept.has(key) ? key : (byAddress.get(key) ?? key);
}
