/** What a cue points at. 'story' is the article itself: it goes on whatever the cue says. */
export type Medium = 'video' | 'audio' | 'image' | 'gallery' | 'post' | 'graphic' | 'ad' | 'story';
/** Where the cue says that it stands; 'here' for round about. */
export type Where = 'below' | 'above' | 'here';

/**
 * One language's words for what stands around articles. Every list is sorted; phrases as in phrase.ts.
 * To add a language: one file, one line in languages.ts.
 */
export type Language = {
  /** BCP 47 primary tag. */
  code: string;
  /** A run that says 'this is an advertisement'. */
  adLabels: string[];
  /** The same in words that mean other things elsewhere: believed only on pages in this language. */
  adLabelsHere?: string[];
  /** A sentence that says that the publisher is paid for links or products. */
  disclosures: string[];
  /** A link to where something is sold. Only a link off the site is believed. */
  shop: string[];
  /** Heading of a box of other articles: related, recommended, most read, trending, previous and next, from the web. */
  relatedHeadings: string[];
  /** What a run says before it names another article: 'Read more: …'. */
  relatedLeadIns: string[];
  /** A line that names other articles in a sentence of its own. Only its link can tell that it does. */
  relatedLines: string[];
  /** A link or button that leads from a teaser to its article, or to more of them. */
  teaserLinks: string[];
  /** A call to subscribe, sign up, donate or follow. */
  newsletter: string[];
  /** A call to pass the article on. */
  share: string[];
  /** Cues, by the medium they point at and where. */
  cues: Partial<Record<`${Medium} ${Where}`, string[]>>;
};
