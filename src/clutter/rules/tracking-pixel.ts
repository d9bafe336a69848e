import type { MediumRule } from '../rule.ts';

const TINY = 3; // CSS pixels; nobody sees a picture of that size

export const trackingPixel: MediumRule = {
  name: 'tracking-pixel',
  kind: 'broken',
  why: 'an invisible picture that only counts visits or holds space',
  about: 'medium',
  isClutter: ({ kind, place, width, height, isSpacer }) => (kind === 'image' || (kind === 'frame' && place !== 'within')) && (isSpacer || (width !== null && width <= TINY && height !== null && height <= TINY)),
};
