import type { Block } from '../block.ts';
import { AROUND_FACTS, aroundFacts, NEAR_FACTS, nearFacts } from './around.ts';
import type { Context } from './context.ts';
import { LINK_FACTS, linkFacts } from './link.ts';
import { MEDIA_FACTS, mediaFacts } from './media.ts';
import { BOX_FACTS, FAMILY_COUNTS, FAMILY_FACTS, PLACE_FACTS, placeFacts, TAG_FACTS, upwardFacts } from './place.ts';
import { Row } from './row.ts';
import { SAYING_FACTS, sayingFacts } from './saying.ts';
import { TEXT_FACTS, textFacts } from './text.ts';

/** Every fact by its name, in the order of a row; what it is, its unit and why it tells stands beside the name where it is listed. */
export const FACT_NAMES: readonly string[] = [
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
];

/** A row of facts of one block of a page, in the order of `FACT_NAMES`, written into `facts`; -1 mostly stands for 'there is none'. Reads only. */
export function measure(block: Block, context: Context, facts: Float32Array = new Float32Array(FACT_NAMES.length)): Float32Array {
  const row = new Row(facts);
  textFacts(block, row);
  sayingFacts(block, context.lang, context.url, row);
  linkFacts(block, () => context.allWords(block), context.media, row);
  mediaFacts(block, context.media, row);
  placeFacts(block, context, row);
  upwardFacts(block, context, row);
  aroundFacts(block, context, row);
  nearFacts(block, context, row);
  return facts;
}
