import type { LineRule } from '../rule.ts';

const LONGEST = 140; // characters; a longer line says more than the cue

export const danglingCue: LineRule = {
  name: 'dangling-cue',
  kind: 'cue',
  why: 'it points at something that is not there',
  about: 'line',
  isClutter: ({ cue, isAnswered, chars, inTable, inCode, inButton, linkDensity }) =>
    cue !== null && !isAnswered && chars <= LONGEST && !inTable && !inCode && !inButton && linkDensity < 0.5,
};
