import type { Scene } from './scene.ts';
import type { Verdict } from './verdict.ts';

const ENOUGH = 5; // pictures; fewer are boxes between the paragraphs
const MOST = 0.8; // of the story's media

/**
 * Of these verdicts the cards that are the page's own matter: where nearly every picture among the prose stands on a card, what is
 * being read is a list of cards, and the cards are to stay; so are those that a section begins with. What a heading calls other stories goes all the same. A page left alone
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
  return new Set(onCards < ENOUGH || onCards <= MOST * inAll ? cards.filter((card) => fillsSection(scene, card, cards)) : cards);
}

/** Whether a card, with those beside it, stands right under a heading of the article, which names no other articles: as players and dishes do. */
function fillsSection({ page: { blocks, boxes }, saysOf }: Scene, card: Verdict, cards: readonly Verdict[]): boolean {
  const isOnCard = (index: number): boolean => cards.some(({ target }) => {
    const box = 'node' in target ? undefined : boxes.get(target);
    return box !== undefined && box.first <= index && index <= box.last;
  });
  const box = 'node' in card.target ? undefined : boxes.get(card.target);
  if (!box) return false;
  let before = box.first - 1;
  while (isOnCard(before)) before--;
  const heading = blocks[before];
  return heading !== undefined && /^h[2-4]$/.test(heading.element.localName) && !saysOf(heading).related && !saysOf(heading).ad;
}
