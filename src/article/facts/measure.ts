import type { Block } from '../block.ts';
import { AROUND_FACTS, aroundFacts, NEAR_FACTS, nearFacts } from './around.ts';
import type { Context } from './context.ts';
import { LINK_FACTS, linkFacts } from './link.ts';
import { MEDIA_FACTS, mediaFacts } from './media.ts';
import { BOX_FACTS, FAMILY_COUNTS, FAMILY_FACTS, PLACE_FACTS, placeFacts, TAG_FACTS, upwardFacts } from './place.ts';
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

/** A row of facts of one block of a page, in the order of `FACT_NAMES`; -1 mostly stands for 'there is none'. Reads only. */
export function measure(block: Block, context: Context): Float32Array {
  const row = new Float32Array(FACT_NAMES.length);
  let at = 0;
  // filled place by place: merging records of hundreds of facts takes longer than measuring them
  const put = <Name extends string>(names: Name[], facts: Record<Name, number>): void => {
    for (const name of names) row[at++] = facts[name];
  };
  put(TEXT, textFacts(block));
  put(SAYING, sayingFacts(block, context.lang, context.url));
  put(LINK, linkFacts(block, context.media));
  put(MEDIA, mediaFacts(block, context.media));
  put(PLACE, placeFacts(block, context));
  for (const fact of upwardFacts(block, context)) row[at++] = fact;
  put(AROUND, aroundFacts(block, context));
  for (const fact of nearFacts(block, context)) row[at++] = fact;
  return row;
}

const namesOf = <Name extends string>(facts: Record<Name, string>): Name[] => Object.keys(facts) as Name[];
const [TEXT, SAYING, LINK, MEDIA, PLACE, AROUND] = [namesOf(TEXT_FACTS), namesOf(SAYING_FACTS), namesOf(LINK_FACTS), namesOf(MEDIA_FACTS), namesOf(PLACE_FACTS), namesOf(AROUND_FACTS)];
