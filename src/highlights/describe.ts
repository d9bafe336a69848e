import { countAlike } from './find-quote.ts';
import type { Selectors } from './highlight.ts';
import { landmarksOf } from './landmarks.ts';
import { headingAt, offsetsOf } from './range-at.ts';
import { snapToWords } from './snap.ts';
import { indexText, type TextIndex } from './text-index.ts';

const CONTEXT = 64; // units either side; enough to tell two identical sentences apart, also where one side has changed

/**
 * Selectors of a passage.
 * @param root what the text is read below: the document, or the reader's root; or an index of it, when many passages are described
 * @param range the passage; white space at its ends is left out
 * @param options.snap widens to whole words where the range cuts one
 * @returns `null` when the range holds no text of the root
 */
export function describe(root: Node | TextIndex, range: AbstractRange, { snap = false } = {}): Selectors | null {
  const index = 'read' in root ? root : indexText(root);
  const offsets = offsetsOf(index.read, range);
  if (!offsets) return null;
  const { start, end } = snap ? snapToWords(index.read, offsets.start, offsets.end, languageOf(range.startContainer)) : offsets;
  return describeOffsets(index, start, end);
}

function languageOf(node: Node): string | undefined {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest('[lang]')?.getAttribute('lang') ?? undefined;
}

/** The same for a stretch of the root's text. */
function describeOffsets(index: TextIndex, start: number, end: number): Selectors {
  const { text } = index.read;
  const selectors: Selectors = {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
  const heading = headingAt(index.read, start);
  const hinted = { ...selectors, hint: { heading, nth: 0, of: 1 } };
  return { ...selectors, hint: { heading, ...countAlike(index, hinted, start), around: landmarksOf(text, start, end) } };
}
