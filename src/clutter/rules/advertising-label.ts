import type { LineRule } from '../rule.ts';

export const advertisingLabel: LineRule = {
  name: 'advertising-label',
  kind: 'ad',
  why: 'a line that only says that an advertisement is here',
  about: 'line',
  isClutter: ({ adLabel, place, headsProse, inTable, inList, inCode, isProse }) => adLabel && !headsProse && !inTable && !(inList && place === 'within') && !inCode && !isProse,
};
