import type { PieceRule } from '../rule.ts';

export const markupResidue: PieceRule = {
  name: 'markup-residue',
  kind: 'residue',
  why: "code of the page's own making that was never meant to be read",
  about: 'piece',
  isClutter: ({ reason, inTable, inHeading }) => reason === 'shortcode' || ((reason === 'template' || reason === 'markup' || reason === 'fault') && !inTable && !inHeading),
};
