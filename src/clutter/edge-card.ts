import type { Block } from '../article/block.ts';
import type { Judgement } from '../article/classify.ts';
import { familiesOf } from './families.ts';
import { isElsewhere, type Scene } from './scene.ts';

const TEASERS = 0.5; // share of it, in what the blocks may be
const HEADLINE = 30; // characters for each page that is led to; labels of menus are shorter

/** Whether a box in a header, menu or footer of the page offers other articles, each with a picture: a menu has more links than pictures, and must call a part of it an offer by its names. What asks for something as well is no offer. */
export function isEdgeCard({ addressOf, targetOf, holds, story }: Scene, inside: readonly Block[], element: Element, judgements: readonly Judgement[]): boolean {
  if (/^(?:footer|header|nav)$/.test(element.localName) || holds('form, input', element)) return false;
  const isFooter = (inside[0]?.index ?? 0) > story.last && element.closest('nav, [role="navigation"]') === null;
  if (!isFooter && !isOffer(element)) return false;
  const pages = new Set(inside.flatMap(({ link }) => (link && isElsewhere(targetOf(link)) ? [addressOf(link)] : []))).size;
  const pictures = inside.filter(({ kind }) => kind === 'image').length;
  const chars = inside.reduce((sum, { text }) => sum + text.length, 0); // what a picture shows may be told by its alt text alone
  const teasers = inside.reduce((sum, { index }) => sum + (judgements[index]?.kinds.promo ?? 0), 0);
  return pages >= 1 && pages <= pictures && chars >= HEADLINE * pages && teasers >= TEASERS * inside.length;
}

function isOffer(element: Element): boolean {
  for (let up: Element | null = element; up; up = up.parentElement) {
    if (familiesOf(up).has('promo')) return true;
    if (up.localName === 'nav' || up.localName === 'header') return false;
  }
  return false;
}
