import type { Block } from '../block.ts';
import { AROUND_FACTS, aroundFacts, NEAR_FACTS } from './around.ts';
import type { Context } from './context.ts';
import { LINK_FACTS, linkFacts } from './link.ts';
import { MEDIA_FACTS, mediaFacts } from './media.ts';
import { BOX_FACTS, FAMILY_COUNTS, FAMILY_FACTS, PLACE_FACTS, placeFacts, TAG_FACTS } from './place.ts';
import { SAYING_FACTS, sayingFacts } from './saying.ts';
import { TEXT_FACTS, textFacts } from './text.ts';

/** Every fact with what it is, its unit and why it tells. The order is that of a row. */
export const FACTS: Record<string, string> = {
  ...TEXT_FACTS,
  ...SAYING_FACTS,
  ...LINK_FACTS,
  ...MEDIA_FACTS,
  ...PLACE_FACTS,
  ...TAG_FACTS,
  ...FAMILY_FACTS,
  ...FAMILY_COUNTS,
  ...BOX_FACTS,
  ...AROUND_FACTS,
  ...NEAR_FACTS,
};
export const FACT_NAMES = Object.keys(FACTS);

/** The facts of one block of a page. Reads only. */
export function measureWith(block: Block, context: Context): Record<string, number> {
  return {
    ...textFacts(block),
    ...sayingFacts(block, context.lang),
    ...linkFacts(block, context.media),
    ...mediaFacts(block, context.media),
    ...placeFacts(block, context),
    ...aroundFacts(block, context),
  };
}
