import type { Block } from '../article/block.ts';
import { isProse } from '../article/box.ts';
import { pictureAddress } from '../article/picture.ts';
import type { Medium } from '../article/words/language.ts';
import { type Cue, matchCue } from '../article/words/words.ts';
import { familiesOf } from './families.ts';
import type { Scene } from './scene.ts';

const LONGEST = 240; // characters; a longer run is no cue
const REACH = 4; // blocks either way: a player's own captions and buttons may stand between
const SHELLS = 'video, audio, iframe, embed, object, blockquote[class], canvas, lite-youtube, [data-video-id], [data-oembed-url], [data-embed-url]';

/** Whether a block says where something stands, and it does. What only names it ('Play', '1 of 6') is as often a control that is left over. */
export function isAnsweredCue(scene: Scene, block: Block): boolean {
  const cue = block.kind === 'text' && block.text.length <= LONGEST ? matchCue(block.text) : null;
  return cue !== null && cue.where !== 'here' && isCueAnswered(scene, block, cue);
}

/** Whether the medium that a cue points at is there, near the cue and in the direction it says. */
export function isCueAnswered(scene: Scene, block: Block, { medium, where }: Cue): boolean {
  if (medium === 'ad' || medium === 'story') return false;
  const ways = where === 'below' ? [1] : where === 'above' ? [-1] : [1, -1];
  return ways.some((way) => answers(scene, block, medium, way));
}

function answers(scene: Scene, { index }: Block, medium: Medium, way: number): boolean {
  const { blocks } = scene.page;
  for (let n = index + way, left = REACH; left > 0; n += way) {
    const block = blocks[n];
    if (!block) return false;
    if (scene.gone[n]) continue;
    left--;
    if (block.kind === 'text') {
      if (medium === 'post' && block.element.closest('blockquote')) return true;
      if (isProse(block)) return false;
      continue;
    }
    if (isAnswer(block, medium)) return true;
  }
  return false;
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
