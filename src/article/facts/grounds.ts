import { AROUND_FACTS, NEAR_FACTS } from './around.ts';
import { LINK_FACTS } from './link.ts';
import { MEDIA_FACTS } from './media.ts';
import { BOX_FACTS, FAMILY_COUNTS, FAMILY_FACTS, PLACE_FACTS, TAG_FACTS } from './place.ts';
import { SAYING_FACTS } from './saying.ts';
import { TEXT_FACTS } from './text.ts';

/** On what grounds a block may be judged: groups of facts as a reader of articles would name them. */
export type Ground = 'words' | 'link' | 'names' | 'row' | 'place' | 'vote' | 'picture' | 'box' | 'near';

const OF_LINKS = ['linkDensity', 'links', 'linkSaid'];
const OF_WORDS = ['told', 'isTitle', 'titleShare', 'ownAddress', 'said', 'saidLater'];
const OF_SIBLINGS = ['siblings', 'siblingPlace', 'sameSiblings', 'repeats'];
const OF_THE_PLACE = ['depth', 'belowRoot'];
const OF_THE_VOTE = ['kept', 'sinceKept', 'untilKept', 'keptBefore', 'pageKept', 'pageRead'];
const ELSEWHERE = new Set([...OF_LINKS, ...OF_WORDS, ...OF_SIBLINGS, ...OF_THE_PLACE, ...OF_THE_VOTE]);

const other = (names: readonly string[]): string[] => names.filter((name) => !ELSEWHERE.has(name));
const like = (names: readonly string[], pattern: RegExp): string[] => names.filter((name) => pattern.test(name));

/** The facts and scores of words of each ground; every one belongs to one. */
export const GROUNDS: Record<Ground, readonly string[]> = {
  words: [...other(TEXT_FACTS), ...SAYING_FACTS, ...OF_WORDS, 'text', 'near'],
  link: [...LINK_FACTS, ...OF_LINKS],
  names: [...other(PLACE_FACTS), ...TAG_FACTS, ...FAMILY_FACTS, ...FAMILY_COUNTS, 'names'],
  row: [...OF_SIBLINGS, ...like(BOX_FACTS, /^alike/)],
  place: [...OF_THE_PLACE, ...other(AROUND_FACTS)],
  vote: [...OF_THE_VOTE, ...like(BOX_FACTS, /^kept/), ...like(NEAR_FACTS, /^nearKept/)],
  picture: MEDIA_FACTS,
  box: like(BOX_FACTS, /^(?!alike|kept)/),
  near: like(NEAR_FACTS, /^(?!nearKept)/),
};
