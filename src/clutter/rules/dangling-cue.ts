import type { LineRule } from '../rule.ts';

const LONGEST = 140; // characters; a longer line says more than the cue
const NAME = 12; // characters; a heading so short names what is told under it

export const danglingCue: LineRule = {
  name: 'dangling-cue',
  kind: 'cue',
  why: 'it points at something that is not there',
  about: 'line',
  isClutter: ({ cue, isAnswered, chars, headsProse, inTable, inCode, inButton, isStep, linkDensity }) =>
    cue !== null && !isAnswered && chars <= LONGEST && !(headsProse && chars <= NAME && cue.medium !== 'story') && !inTable && !inCode && !inButton && !isStep && linkDensity < 0.5,
};
