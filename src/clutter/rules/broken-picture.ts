import type { MediumRule } from '../rule.ts';

export const brokenPicture: MediumRule = {
  name: 'broken-picture',
  kind: 'broken',
  why: 'a picture that could not be loaded',
  about: 'medium',
  isClutter: ({ failed, target }) => failed && target !== 'home', // where a logo is missing, its name still leads home
};
