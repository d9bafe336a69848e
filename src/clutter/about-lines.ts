import type { Block } from '../article/block.ts';
import { besideHeadline } from '../article/credits/beside.ts';
import { creditsOf } from '../article/credits/credits.ts';
import { dayIn } from '../article/credits/days.ts';
import { isBy } from '../article/credits/names.ts';
import { FAMILY_NAMES, familiesNamed, namesOf } from '../article/facts/families.ts';
import { once } from '../article/remembered.ts';
import { AUTHOR, authorBoxes, isAuthorLink, namesAuthor } from './author-box.ts';
import { HEADLINE } from './rule.ts';
import { blocksIn, boxesUp, isElsewhere, type Scene } from './scene.ts';

const AHEAD = 4; // blocks before the headline, where section and date stand
const BEHIND = 12; // blocks after the last sentence, where the author is told of
const DATELINE = 60; // characters
const CARD = 6; // blocks

const META = FAMILY_NAMES.indexOf('meta');
const BIO = FAMILY_NAMES.indexOf('bio');
const PROMO = FAMILY_NAMES.indexOf('promo');

/** Whether a block tells of the article itself: byline and date at its head, its author at its end. No teaser's words are meant: those go with their card. */
export const aboutLines = once(new WeakMap<Scene, (block: Block) => boolean>(), (scene) => {
  const { page, story } = scene;
  const headline = story.headline && page.boxes.get(story.headline);
  const first = (headline?.first ?? story.first) - AHEAD;
  const lang = story.lang ?? 'en';
  const isNamed = namesAuthor(scene);
  const inAuthorBox = authorBoxes(scene);
  const lines = besideHeadline(page, story.title).filter((block) => isBy(block.text) || dayIn(block.text, lang) !== null || isNamed(block));
  const portraits = page.blocks.slice(Math.max(0, first - AHEAD), story.first + BEHIND).filter((block) => block.kind === 'image' && isNamed(block));
  const told = new Set([...lines, ...portraits].filter((block) => !isOfTeaser(scene, block)).map(({ index }) => index));
  const day = creditsOf(page, story.title).publishedTime?.slice(0, 10);
  const isOwnDay = ({ text }: Block): boolean => day !== undefined && text.length < DATELINE && dayIn(text, lang) === day;
  return (block) => {
    const { element, index } = block;
    if (told.has(index) || inAuthorBox.has(index)) return true;
    if (index < first || index > story.last + BEHIND) return false;
    if ((isAuthorLink(scene)(block) || isOwnDay(block)) && !isOfTeaser(scene, block)) return true;
    const isHead = index < story.first;
    const isAhead = headline !== null && headline !== undefined && index < headline.first;
    const isTail = index > story.last;
    for (const up of boxesUp(scene, element)) {
      const families = familiesNamed(namesOf(up));
      if (families[PROMO]) return false;
      if (families[BIO] || (isHead && (families[META] || up.matches('address, time')) && !(isAhead && isOfTeaser(scene, block)))) return true;
      if (isTail && AUTHOR.test(namesOf(up))) return !isOfTeaser(scene, block);
    }
    return false;
  };
});

/** Whether a block stands on a card with a headline that leads elsewhere, or in what is called an offer of other articles. */
function isOfTeaser(scene: Scene, { element }: Block): boolean {
  const { page, targetOf } = scene;
  for (const up of boxesUp(scene, element)) {
    const box = page.boxes.get(up);
    if (familiesNamed(namesOf(up))[PROMO]) return true;
    if (!box || box.last - box.first >= CARD) continue;
    for (const { text, link } of blocksIn(scene, box.first, box.last)) if (text.length >= HEADLINE && isElsewhere(targetOf(link))) return true;
  }
  return false;
}
