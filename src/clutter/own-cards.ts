import type { Scene } from './scene.ts';
import type { Verdict } from './verdict.ts';

const ENOUGH = 5; // pictures; fewer are boxes between the paragraphs
const MOST = 0.8; // of the story's media

/**
 * Of these verdicts the cards that are the page's own matter: where nearly every picture among the prose stands on a card, what is
 * being read is a list of cards, and the cards are to stay. What a heading calls other stories goes all the same. A page left alone
 * is the smaller harm.
 */
export function ownCards(scene: Scene, verdicts: readonly Verdict[]): Set<Verdict> {
  const { blocks, boxes } = scene.page;
  const mediaOf = ({ kind, rule, target }: Verdict): number => {
    const box = kind === 'promo' && rule !== 'related-by-heading' && !('node' in target) && boxes.get(target);
    if (!box || scene.placeOf(box.first, box.last, target) !== 'within') return 0;
    return blocks.slice(box.first, box.last + 1).filter((block) => block.kind !== 'text').length;
  };
  const cards = verdicts.filter((verdict) => mediaOf(verdict) > 0);
  const onCards = cards.reduce((sum, verdict) => sum + mediaOf(verdict), 0);
  const inAll = blocks.slice(Math.max(0, scene.story.first), scene.story.last + 1).filter(({ kind }) => kind !== 'text').length;
  return new Set(onCards < ENOUGH || onCards <= MOST * inAll ? [] : cards);
}
