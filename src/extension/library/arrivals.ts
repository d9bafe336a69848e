import type { PageHighlights } from '../../highlights/highlight.ts';
import { keyOf, LONGEST_KEY } from '../../highlights/page-key.ts';
import { markedEdit } from '../storage/edit.ts';

/** One page of a file: under which key it comes, and what of it can be kept. */
type Arrival = { key: string; page: PageHighlights };

/** What a file would bring; what of its pages is too long to be kept is counted, by page. */
export type Arrivals = { taken: Arrival[]; refused: { page: PageHighlights; count: number }[] };

/** Judges pages as the background does before it writes: it takes a page whole or leaves it, and says nothing of the highlights it left out. */
export function arrivalsOf(pages: PageHighlights[]): Arrivals {
  const arrivals: Arrivals = { taken: [], refused: [] };
  for (const page of pages) {
    const key = keyFor(page);
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

/** Pages of books and mails have no address: their title stands for it. */
const keyFor = ({ url, title }: PageHighlights): string => (url ? keyOf(url) : `urn:quietpage:untitled:${title}`);
