import { countAlike } from './find-quote.ts';
import type { Selectors } from './highlight.ts';
import { landmarksOf } from './landmarks.ts';
import { headingAt, offsetsOf } from './range-at.ts';
import { seenIn } from './seen-in.ts';
import { snapToWords } from './snap.ts';
import { indexText, type TextIndex } from './text-index.ts';

const CONTEXT = 64; // units either side; enough to tell two identical sentences apart, also where one side has changed

/**
 * Selectors of a passage.
 * @param root what the text is read below: the document, or the reader's root; or an index of it, when many passages are described
 * @param range the passage; white space at its ends is left out
 * @param options.snap widens to whole words where the range cuts one
 * @param options.isHidden whether what stands in an element is not seen: it is no part of the quote
 * @returns `null` when the range holds no text of the root
 */
export function describe(root: Node | TextIndex, range: AbstractRange, { snap = false, isHidden = () => false }: { snap?: boolean; isHidden?: (element: Element) => boolean } = {}): Selectors | null {
  const index = 'read' in root ? root : indexText(root);
  const offsets = offsetsOf(index.read, range);
  if (!offsets) return null;
  const { start, end } = snap ? snapToWords(index.read, offsets.start, offsets.end, languageOf(range.startContainer)) : offsets;
  const seen = seenIn(index.read, start, end, isHidden);
  return seen && describeOffsets(index, seen);
}

function languageOf(node: Node): string | undefined {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest('[lang]')?.getAttribute('lang') ?? undefined;
}

/** The same for a stretch of the root's text, `seen` as it is shown. */
function describeOffsets(index: TextIndex, { start, end, seen }: { start: number; end: number; seen: string }): Selectors {
  const { text } = index.read;
  const asRead = text.slice(start, end);
  const selectors: Selectors = {
    quote: {
      type: 'TextQuoteSelector',
      exact: asRead,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
  const heading = headingAt(index.read, start);
  const hinted = { ...selectors, hint: { heading, nth: 0, of: 1 } };
  return {
    ...selectors,
    quote: { ...selectors.quote, exact: seen },
    hint: { heading, ...countAlike(index, hinted, start), around: landmarksOf(text, start, end), ...(seen !== asRead && { asRead }) },
  };
}
