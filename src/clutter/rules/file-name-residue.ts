import type { PieceRule } from '../rule.ts';

export const fileNameResidue: PieceRule = {
  name: 'file-name-residue',
  kind: 'residue',
  why: 'the file name of a picture that stands there as text',
  about: 'piece',
  isClutter: ({ reason, inLink, inTable }) => reason === 'file-name' && !inLink && !inTable,
};
