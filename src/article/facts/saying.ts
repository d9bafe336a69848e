import type { Block } from '../block.ts';
import { findResidue } from '../residue.ts';
import { isAdLabel, isDisclosure, isNewsletter, isRelatedHeading, isRelatedLeadIn, isShare, isTeaserLink, matchCue } from '../words/words.ts';
import type { Row } from './row.ts';

/** What a run says as a whole, by the word lists in a dozen languages. */
export const SAYING_FACTS = [
  'saysCue', // 1 for a cue to watch, listen, enlarge or read on
  'saysCueMedium', // what the cue points at: 1 video, 2 sound, 3 picture, 4 other
  'saysAd', // 1 for an advertising label
  'saysRelated', // 1 for the heading of a box of other articles
  'saysLeadIn', // 1 for a lead-in to another article ('Read more: …')
  'saysTeaser', // 1 for a teaser's own link ('Read more')
  'saysNewsletter', // 1 for a call to subscribe, sign up or donate
  'saysShare', // 1 for a call to share or names of services
  'saysDisclosure', // 1 for a note that links are paid for
  'residue', // share of its characters that are residue of addresses, file names and templates
] as const;

const LONG = 240; // characters; a longer run is not a label
const MEDIA: Record<string, number> = { video: 1, audio: 2, image: 3 };

/** Measures what a run or the alt text of a medium says. */
export function sayingFacts({ text, element }: Block, lang: string, url: string, row: Row): void {
  const short = text.length <= LONG;
  const cue = short ? matchCue(text) : null;
  row.tell(cue !== null); // saysCue
  row.put(cue ? (MEDIA[cue.medium] ?? 4) : 0); // saysCueMedium
  row.tell(short && isAdLabel(text, lang)); // saysAd
  row.tell(short && isRelatedHeading(text)); // saysRelated
  row.tell(short && isRelatedLeadIn(text)); // saysLeadIn
  row.tell(short && isTeaserLink(text)); // saysTeaser
  row.tell(short && isNewsletter(text)); // saysNewsletter
  row.tell(short && isShare(text)); // saysShare
  row.tell(isDisclosure(text)); // saysDisclosure
  row.put(text && short && !element.closest('pre, code') ? findResidue(text, { url }).reduce((sum, { start, end }) => sum + end - start, 0) / text.length : 0); // residue
}

/** The same in one number, for what stands round a block: 0 nothing, 1 related, 2 newsletter, 3 share, 4 advertising, 5 cue, 6 teaser. */
export function sayingOf(text: string, lang: string): number {
  if (!text || text.length > LONG) return 0;
  if (isRelatedHeading(text) || isRelatedLeadIn(text)) return 1;
  if (isNewsletter(text)) return 2;
  if (isShare(text)) return 3;
  if (isAdLabel(text, lang)) return 4;
  if (matchCue(text)) return 5;
  return isTeaserLink(text) ? 6 : 0;
}
