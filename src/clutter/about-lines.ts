import type { Block } from '../article/block.ts';
import { FAMILY_NAMES, familiesOf, namesOf } from '../article/facts/families.ts';
import type { Scene } from './scene.ts';

const AHEAD = 4; // blocks before the headline, where section and date stand
const BEHIND = 12; // blocks after the last sentence, where the author is told of
const LEVELS = 5; // boxes round a line that may say what it is

const META = FAMILY_NAMES.indexOf('meta');
const BIO = FAMILY_NAMES.indexOf('bio');

/** Whether a block tells of the article itself: byline and date at its head, its author at its end. No teaser's words are meant: those go with their card. */
export function aboutLines({ page, story }: Scene): (block: Block) => boolean {
  const headline = story.headline && page.boxes.get(story.headline);
  const first = (headline?.first ?? story.first) - AHEAD;
  return ({ element, index }) => {
    if (index < first || index > story.last + BEHIND) return false;
    const isHead = index < story.first;
    let up: Element | null = element;
    for (let level = 0; up && up !== story.root && level < LEVELS; level++, up = up.parentElement) {
      const families = familiesOf(namesOf(up));
      if (families[BIO] || (isHead && (families[META] || up.matches('address, time')))) return true;
    }
    return false;
  };
}
