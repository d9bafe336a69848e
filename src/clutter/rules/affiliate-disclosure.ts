import type { LineRule } from '../rule.ts';

export const affiliateDisclosure: LineRule = {
  name: 'affiliate-disclosure',
  kind: 'ad',
  why: 'a note that the publisher is paid for what is bought through its links',
  about: 'line',
  isClutter: ({ disclosure, inTable }) => disclosure && !inTable,
};
