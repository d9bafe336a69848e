import type { PieceRule } from '../rule.ts';

export const addressResidue: PieceRule = {
  name: 'address-residue',
  kind: 'residue',
  why: 'the address of a picture, or the end of one, that stands there as text',
  about: 'piece',
  isClutter: ({ reason, inLink }) => (reason === 'address' || reason === 'chain' || reason === 'query') && !inLink,
};
