import type { BoxFacts } from './box-facts.ts';
import type { LineFacts } from './line-facts.ts';
import type { MediumFacts } from './medium-facts.ts';
import type { PieceFacts } from './piece-facts.ts';
import type { ShellFacts } from './shell-facts.ts';
import type { Kind } from './verdict.ts';

type About<Subject extends string, Facts> = {
  /** Kebab-case, the name of its file and of its test page. */
  name: string;
  kind: Kind;
  /** One plain sentence for the ledger: why this is hidden. */
  why: string;
  about: Subject;
  /** 'likely' where the rule is for the reader, which has the page beneath to go back to; 'sure' without it. */
  certainty?: 'likely';
  isClutter: (facts: Facts) => boolean;
};

/** A rule is a record and one question. It sees facts, no element and no window. */
export type Rule = BoxRule | LineRule | MediumRule | PieceRule | ShellRule;
/** About an element with everything in it. */
export type BoxRule = About<'box', BoxFacts>;
/** About a run of text. */
export type LineRule = About<'line', LineFacts>;
/** About a picture, video, audio, frame or embed. */
export type MediumRule = About<'medium', MediumFacts>;
/** About a stretch of text inside a run. */
export type PieceRule = About<'piece', PieceFacts>;
/** About an element that holds no text and no medium. */
export type ShellRule = About<'shell', ShellFacts>;

/** The longest excerpt that a teaser has, in characters; a run of prose beyond it is of an article. */
export const EXCERPT = 400;

/** Characters of the shortest headline of another article; a section, a name or a date is shorter. */
export const HEADLINE = 40;

const LABEL = 25; // characters a page; a headline is longer
const PICTURED = 18; // the same where most have a picture, as the boxes of shops and recipes do
const BARE = 3; // characters a page; with fewer it is pictures alone
const MENU = 8; // pages

/** Whether a box is a menu: labels of many pages. */
export const isMenu = ({ pages, chars, linkedImages }: BoxFacts): boolean => pages >= MENU && chars >= BARE * pages && chars < (pages > 2 * linkedImages ? LABEL : PICTURED) * pages;
