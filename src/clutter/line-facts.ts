import type { Block } from '../article/block.ts';
import { isProse } from '../article/box.ts';
import { type Cue, isAdLabel, isDisclosure, isRelatedHeading, isRelatedLeadIn, isShare, matchCue } from '../article/words/words.ts';
import { isCueAnswered } from './cue-answer.ts';
import { isElsewhere, type Place, type Scene } from './scene.ts';

/** What is known of a run of text. Characters are UTF-16 units of folded text. */
export type LineFacts = {
  chars: number;
  place: Place;
  linkDensity: number;
  /** It is linked, and the link leads to another page. */
  leadsElsewhere: boolean;
  isHeading: boolean;
  isProse: boolean;
  /** In a table cell, in code, in a button: words there are not what they say. */
  inTable: boolean;
  inCode: boolean;
  inButton: boolean;
  cue: Cue | null;
  /** The medium that the cue points at is there. */
  isAnswered: boolean;
  adLabel: boolean;
  disclosure: boolean;
  share: boolean;
  relatedHeading: boolean;
  relatedLeadIn: boolean;
  /** What comes before and after it that is not clutter is prose of the article, or nothing. */
  nextIsProse: boolean;
};

/** Measures one run. */
export function measureLine(scene: Scene, block: Block): LineFacts {
  const { element, text, index } = block;
  const cue = matchCue(text);
  return {
    chars: text.length,
    place: scene.placeOf(index, index, element),
    linkDensity: block.linkDensity,
    leadsElsewhere: isElsewhere(scene.targetOf(block.link)),
    isHeading: /^H[1-6]$/.test(element.nodeName),
    isProse: isProse(block),
    inTable: element.closest('td, th, caption') !== null,
    inCode: element.closest('pre, code, kbd, samp') !== null,
    inButton: isButton(element, block),
    cue,
    isAnswered: cue !== null && isCueAnswered(scene, block, cue),
    adLabel: isAdLabel(text, scene.story.lang),
    disclosure: isDisclosure(text),
    share: isShare(text),
    relatedHeading: isRelatedHeading(text),
    relatedLeadIn: isRelatedLeadIn(text),
    nextIsProse: nextKept(scene, index) === 'prose',
  };
}

/** Something to press. A link that leads nowhere else is one as well: it opens what is folded away. */
function isButton(element: Element, { nodes }: Block): boolean {
  const inner = nodes[0]?.parentElement ?? element;
  return inner.closest('button, summary, label, [role="button"], a[href^="#"], a[href=""], a:not([href])') !== null;
}

function nextKept({ page, gone }: Scene, index: number): 'prose' | 'other' | 'nothing' {
  for (let n = index + 1; n < page.blocks.length; n++) {
    const block = page.blocks[n];
    if (block && !gone[n]) return isProse(block) ? 'prose' : 'other';
  }
  return 'nothing';
}
