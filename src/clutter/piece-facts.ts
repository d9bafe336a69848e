import { type Block, joined } from '../article/block.ts';
import { findResidue, type ResidueReason } from '../article/residue.ts';
import { isHeading } from './heading.ts';
import type { Scene } from './scene.ts';

/** What is known of a stretch of text that reads like no language of people. */
export type PieceFacts = {
  reason: ResidueReason;
  /** It is all there is of its run. */
  fillsRun: boolean;
  inLink: boolean;
  inTable: boolean;
  inHeading: boolean;
};

/** A stretch of a run, with the parts of text nodes it is made of. Offsets are UTF-16 units. */
export type Piece = { facts: PieceFacts; parts: { node: Text; start: number; end: number }[] };

const CODE = 'pre, code, kbd, samp, tt';

const PLACES = 2; // with code in them

/** Whether the article speaks of code: what looks like residue may be its subject. */
export const isTechnical = ({ story }: Scene): boolean => (story.root?.querySelectorAll('pre, :not(pre) > code, kbd, samp').length ?? 0) >= PLACES;

/** The residue in one run. */
export function piecesOf({ page, isIn, isInCell }: Scene, { nodes, element }: Block, technical: boolean): Piece[] {
  if (isIn(CODE, element)) return [];
  const text = joined(nodes);
  const inTable = isInCell(element);
  const inHeading = isHeading(element);
  if (isOwnName(element, text.trim()) && !nodes.some((node) => node.parentElement?.closest(CODE))) return [{ facts: { reason: 'template', fillsRun: true, inLink: false, inTable, inHeading }, parts: nodes.map((node) => ({ node, start: 0, end: node.length })) }];
  return findResidue(text, { technical, url: page.url }).flatMap((residue) => {
    const parts: Piece['parts'] = [];
    let offset = 0;
    for (const node of nodes) {
      const start = Math.max(0, residue.start - offset);
      const end = Math.min(node.length, residue.end - offset);
      if (start < end) parts.push({ node, start, end });
      offset += node.length;
    }
    if (parts.some(({ node }) => node.parentElement?.closest(CODE))) return [];
    const facts = {
      reason: residue.reason,
      fillsRun: `${text.slice(0, residue.start)}${text.slice(residue.end)}`.trim() === '',
      inLink: parts.some(({ node }) => (node.parentElement?.closest('a') ?? null) !== null),
      inTable,
      inHeading,
    };
    return parts.length > 0 ? [{ facts, parts }] : [];
  });
}

/** Whether a run is what its makers call the element it stands in: 'above-phone' in `<li class="Breakpoints_above-phone">`. */
function isOwnName(element: Element, text: string): boolean {
  if (!/^[a-z\d]+(?:[-_][a-z\d]+)+$/i.test(text)) return false;
  return [...element.classList].some((name) => name === text || name.endsWith(`_${text}`) || name.endsWith(`-${text}`));
}
