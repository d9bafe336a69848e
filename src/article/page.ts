import { type Block, cutBlocks } from './block.ts';
import { type Box, measureBoxes } from './box.ts';

/** A page as read once: nothing of the document is changed by reading it. */
export type Page = {
  document: Document;
  /** Address of the page, for resolving links; empty when unknown. */
  url: string;
  blocks: Block[];
  /** Every element that holds at least one block, in document order; looked up by element. */
  boxes: Map<Element, Box>;
};

/** Reads a live or inert document. */
export function readPage(document: Document, { url = document.URL }: { url?: string } = {}): Page {
  const blocks = document.body ? cutBlocks(document.body) : [];
  return { document, url, blocks, boxes: measureBoxes(blocks, document.body) };
}
