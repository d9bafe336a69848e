import { type Block, fold } from '../block.ts';
import { isProse } from '../box.ts';
import type { Page } from '../page.ts';

const BEFORE = 8; // blocks above the headline
const AFTER = 25; // blocks below it; a picture, a deck, a row of buttons
const SHORT = 160; // characters; a longer run is no byline
const HEARTY = 2; // runs of prose after which the article is under way

/** The short runs of text round the headline, where a page says who wrote it and when: those below it first, then those above. */
export function besideHeadline({ document, blocks, boxes }: Page, title: string): Block[] {
  const folded = title.toLowerCase();
  const h1 = [...document.querySelectorAll('h1, h2')].find((element) => {
    const said = fold(element.textContent ?? '').toLowerCase();
    return said !== '' && folded.includes(said);
  });
  const at = (h1 && boxes.get(h1)?.last) ?? 0;
  const found: Block[] = [];
  let prose = 0;
  for (const block of blocks.slice(at + 1, at + 1 + AFTER)) {
    if (isProse(block) && ++prose > HEARTY) break;
    if (block.kind === 'text' && block.text.length <= SHORT) found.push(block);
  }
  for (const block of blocks.slice(Math.max(0, at - BEFORE), at).toReversed()) if (block.kind === 'text' && block.text.length <= SHORT) found.push(block);
  return found;
}
