import type { Scene } from './scene.ts';
import type { Verdict } from './verdict.ts';

const ENOUGH = 6; // pictures; fewer are boxes between the paragraphs
const MOST = 0.8; // of the story's media

/**
 * Verdicts without the cards that are the page's own matter: where nearly every picture among the prose stands on a card, what is
 * being read is a list of cards, and the cards stay. What a heading calls other stories goes all the same. A page left alone is the
 * smaller harm.
 */
export function spareOwnCards(scene: Scene, verdicts: readonly Verdict[]): Verdict[] {
  const { blocks, boxes } = scene.page;
  const mediaOf = ({ kind, rule, target }: Verdict): number => {
    const box = kind === 'promo' && rule !== 'related-by-heading' && !('node' in target) && boxes.get(target);
    if (!box || scene.placeOf(box.first, box.last, target) !== 'within') return 0;
    return blocks.slice(box.first, box.last + 1).filter((block) => block.kind !== 'text').length;
  };
  const onCards = verdicts.reduce((sum, verdict) => sum + mediaOf(verdict), 0);
  const inAll = blocks.slice(Math.max(0, scene.story.first), scene.story.last + 1).filter(({ kind }) => kind !== 'text').length;
  if (onCards < ENOUGH || onCards <= MOST * inAll) return [...verdicts];
  return verdicts.filter((verdict) => mediaOf(verdict) === 0);
}
