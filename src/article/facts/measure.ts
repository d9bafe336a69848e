import type { Page } from '../page.ts';
import { AROUND_FACTS, aroundFacts, NEAR_FACTS } from './around.ts';
import { contextOf } from './context.ts';
import { LINK_FACTS, linkFacts } from './link.ts';
import { MEDIA_FACTS, mediaFacts } from './media.ts';
import { BOX_FACTS, FAMILY_COUNTS, FAMILY_FACTS, PLACE_FACTS, placeFacts, TAG_FACTS } from './place.ts';
import { TEXT_FACTS, textFacts } from './text.ts';

/** Every fact with what it is, its unit and why it tells. The order is that of a row. */
export const FACTS: Record<string, string> = {
  ...TEXT_FACTS,
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

/** A row of facts for every block, in the order of `FACT_NAMES`. Reads only. */
export function measure(page: Page): Float32Array[] {
  const context = contextOf(page);
  return page.blocks.map((block) => {
    const facts: Record<string, number> = {
      ...textFacts(block),
      ...linkFacts(block, context.media),
      ...mediaFacts(block, context.media),
      ...placeFacts(block, context),
      ...aroundFacts(block, context),
    };
    return Float32Array.from(FACT_NAMES, (name) => facts[name] ?? Number.NaN);
  });
}
