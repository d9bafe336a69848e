import type { Block } from '../article/block.ts';
import { isProse } from '../article/box.ts';
import { pictureAddress } from '../article/picture.ts';
import { once } from '../article/remembered.ts';
import type { Medium } from '../article/words/language.ts';
import { type Cue, matchCue } from '../article/words/words.ts';
import { familiesOf } from './families.ts';
import type { Scene } from './scene.ts';
import { isPainted } from './seen.ts';

const LONGEST = 240; // characters; a longer run is no cue
const REACH = 4; // blocks either way: a player's own captions and buttons may stand between
/** 'Listen to the episode above, or read the transcript below.' */
const BOTH = /\babove\b.*\bbelow\b|\bbelow\b.*\babove\b|\boben\b.*\bunten\b|\bunten\b.*\boben\b|dessus.*dessous|dessous.*dessus|arriba.*abajo|abajo.*arriba|sopra.*sotto|sotto.*sopra|acima.*abaixo|abaixo.*acima|boven.*onder|onder.*boven|выше.*ниже|ниже.*выше/i;
const SHELLS = 'video, audio, iframe, embed, object, blockquote[class], canvas, lite-youtube, [data-video-id], [data-oembed-url], [data-embed-url]';

/** What answers a cue and is no block: players that a script makes when they are seen or pressed, drawings, tables. */
const SERVICES = /(?:youtube|youtu|vimeo|dailymotion|tiktok|twitch|rumble|soundcloud|spotify|bandcamp|podcasts\.apple)\.\w/i; // a link there does as well
const PLAYER = /audio|embed|player|podcast|tube|video|vimeo/;
const DRAWINGS = 'table, pre, canvas, svg:has(> :nth-child(4)), svg:has(g g)'; // smaller ones are icons
const isPlayer = ({ localName, attributes }: Element): boolean => (localName.includes('-') ? PLAYER.test(localName) : ['data-video-id', 'data-oembed-url', 'data-embed-url'].some((name) => attributes.getNamedItem(name)));
/** An empty box by the name of a player, with a picture of the page's style: pressed, it plays. */
const isPoster = (scene: Scene, element: Element): boolean => familiesOf(element).has('player') && !scene.page.boxes.has(element) && isPainted(element);
/** Whether a block is the link by which a player is started that its script makes when it is pressed. */
export function isPlay({ link }: Block): boolean {
  for (let up = link; up; up = up.parentElement) if (isPlayer(up)) return true;
  return false;
}
const isInLink = (element: Element): boolean => element.closest('a, button') !== null;
const playersOf = once(new WeakMap<Scene, Element[]>(), (scene) => [...scene.page.document.querySelectorAll('*')].filter((element) => (isPlayer(element) || isPoster(scene, element)) && !isInLink(element)));
const drawingsOf = once(new WeakMap<Scene, Element[]>(), ({ page }) => [...page.document.querySelectorAll(DRAWINGS)].filter((element) => !isInLink(element)));

/** Whether a block says where something stands, and it does. What only names it ('Play', '1 of 6') is as often a control that is left over. */
export function isAnsweredCue(scene: Scene, block: Block): boolean {
  const cue = block.kind === 'text' && block.text.length <= LONGEST ? matchCue(block.text) : null;
  return cue !== null && (cue.where !== 'here' || isOverHeadline(scene, block)) && isCueAnswered(scene, block, cue);
}

/** Whether the medium that a cue points at is there, near the cue and in the direction it says. */
export function isCueAnswered(scene: Scene, block: Block, { medium, where }: Cue): boolean {
  if (medium === 'ad' || medium === 'story') return false;
  if (where === 'here' && isOverHeadline(scene, block) && isInStory(scene, medium)) return true;
  const told = BOTH.test(block.text) ? null : where;
  const ways = told === 'below' ? ([1] as const) : told === 'above' ? ([-1] as const) : ([1, -1] as const);
  return ways.some((way) => answers(scene, block, medium, way));
}

/** Whether a block stands right over the headline, where pages say what kind of article it is. */
function isOverHeadline({ page: { boxes }, story: { headline } }: Scene, { index }: Block): boolean {
  const first = headline ? boxes.get(headline)?.first : undefined;
  return first !== undefined && index < first && first - index <= REACH;
}

/** Whether the article has the medium anywhere. */
function isInStory({ page: { blocks }, gone, story: { first, last } }: Scene, medium: Medium): boolean {
  return blocks.slice(first, last + 1).some((block) => block.kind !== 'text' && !gone[block.index] && isAnswer(block, medium));
}

function answers(scene: Scene, cue: Block, medium: Medium, way: 1 | -1): boolean {
  const { blocks } = scene.page;
  let end: Block | null = null;
  for (let n = cue.index + way, left = REACH; left > 0; n += way) {
    const block = blocks[n];
    if (!block) break;
    if (scene.gone[n]) continue;
    left--;
    end = block;
    if (block.kind !== 'text') {
      if (isAnswer(block, medium)) return true;
    } else if (medium === 'post' ? block.element.closest('blockquote') : SERVICES.test(block.link?.getAttribute('href') ?? '')) return true;
    else if (isProse(block)) break;
  }
  const uncut = medium === 'graphic' || medium === 'image' || medium === 'gallery' ? drawingsOf : playersOf;
  return end !== null && stands(uncut(scene), cue.element, end.element, way);
}

/** Whether one of these stands between two elements, or round the second. */
function stands(sought: readonly Element[], from: Element, to: Element, way: 1 | -1): boolean {
  const [first, last] = way > 0 ? [from, to] : [to, from];
  const follows = (one: Element, other: Element): boolean => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return sought.some((element) => !element.contains(from) && (element.contains(to) || (follows(first, element) && follows(element, last))));
}

function isAnswer({ kind, element }: Block, medium: Medium): boolean {
  if (kind === 'image') {
    if (medium === 'video' || medium === 'audio' || medium === 'post') return isPlayerPicture(element);
    return pictureAddress(element) !== '';
  }
  if (medium === 'image' || medium === 'gallery' || medium === 'graphic') return kind === 'frame' || kind === 'embed';
  return kind !== 'audio' || medium === 'audio' || medium === 'video';
}

/** A poster: a picture inside a player that has something to play. */
function isPlayerPicture(picture: Element): boolean {
  for (let up = picture.parentElement, left = 4; up && left > 0; up = up.parentElement, left--) {
    if (up.matches(SHELLS) || familiesOf(up).has('player')) return true;
  }
  return false;
}
