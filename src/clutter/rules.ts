import type { Rule } from './rule.ts';
import { addressResidue } from './rules/address-residue.ts';
import { advertisingLabel } from './rules/advertising-label.ts';
import { advertisingMedium } from './rules/advertising-medium.ts';
import { advertisingSlot } from './rules/advertising-slot.ts';
import { affiliateDisclosure } from './rules/affiliate-disclosure.ts';
import { askingLine } from './rules/asking-line.ts';
import { blankLines } from './rules/blank-lines.ts';
import { brokenPicture } from './rules/broken-picture.ts';
import { danglingCue } from './rules/dangling-cue.ts';
import { fileNameResidue } from './rules/file-name-residue.ts';
import { emptyShell } from './rules/empty-shell.ts';
import { linkedCard } from './rules/linked-card.ts';
import { loneHeading } from './rules/lone-heading.ts';
import { markupResidue } from './rules/markup-residue.ts';
import { linkedLine } from './rules/linked-line.ts';
import { linkList } from './rules/link-list.ts';
import { outsidePicture } from './rules/outside-picture.ts';
import { pictureCards } from './rules/picture-cards.ts';
import { newsletterBox } from './rules/newsletter-box.ts';
import { previousNext } from './rules/previous-next.ts';
import { relatedByClass } from './rules/related-by-class.ts';
import { relatedByHeading } from './rules/related-by-heading.ts';
import { relatedCards } from './rules/related-cards.ts';
import { relatedLine } from './rules/related-line.ts';
import { shareBox } from './rules/share-box.ts';
import { shopLink } from './rules/shop-link.ts';
import { strayThumbnail } from './rules/stray-thumbnail.ts';
import { teaserLine } from './rules/teaser-line.ts';
import { trackingPixel } from './rules/tracking-pixel.ts';
import { unrelatedThumbnail } from './rules/unrelated-thumbnail.ts';

/** Every rule, in the order they are asked: the first that says yes names the reason. What says most goes first. */
export const rules: readonly Rule[] = [
  advertisingSlot,
  newsletterBox,
  shareBox,
  previousNext,
  relatedByHeading,
  relatedByClass,
  relatedCards,
  pictureCards,
  linkedCard,
  linkList,
  trackingPixel,
  advertisingMedium,
  unrelatedThumbnail,
  strayThumbnail,
  outsidePicture,
  brokenPicture,
  addressResidue,
  fileNameResidue,
  markupResidue,
  loneHeading,
  advertisingLabel,
  affiliateDisclosure,
  askingLine,
  teaserLine,
  relatedLine,
  shopLink,
  linkedLine,
  danglingCue,
  emptyShell,
  blankLines,
];
