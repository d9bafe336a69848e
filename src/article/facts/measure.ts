import type { Block } from '../block.ts';
import { AROUND_FACTS, aroundFacts, NEAR_FACTS, nearFacts } from './around.ts';
import type { Context } from './context.ts';
import { LINK_FACTS, linkFacts } from './link.ts';
import { MEDIA_FACTS, mediaFacts } from './media.ts';
import { BOX_FACTS, FAMILY_COUNTS, FAMILY_FACTS, PLACE_FACTS, placeFacts, TAG_FACTS, upwardFacts } from './place.ts';
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

/** A row of facts of one block of a page, in the order of `FACT_NAMES`; -1 mostly stands for 'there is none'. Reads only. */
export function measure(block: Block, context: Context): Float32Array {
  const row = new Float32Array(FACT_NAMES.length);
  let at = 0;
  // filled place by place: merging records of hundreds of facts takes longer than measuring them
  const put = <Name extends string>(names: readonly Name[], facts: Record<Name, number>): void => {
    for (const name of names) row[at++] = facts[name];
  };
  put(TEXT_FACTS, textFacts(block));
  put(SAYING_FACTS, sayingFacts(block, context.lang, context.url));
  put(LINK_FACTS, linkFacts(block, context.media));
  put(MEDIA_FACTS, mediaFacts(block, context.media));
  put(PLACE_FACTS, placeFacts(block, context));
  for (const fact of upwardFacts(block, context)) row[at++] = fact;
  put(AROUND_FACTS, aroundFacts(block, context));
  for (const fact of nearFacts(block, context)) row[at++] = fact;
  return row;
}
