import type { Article } from '../article/article.ts';
import type { Speech } from './aloud/player.ts';
import type { ColourCode } from './content/listing.ts';
import type { LoadFont } from './fonts/wear-fonts.ts';
import type { ReaderLabels } from './labels.ts';
import type { ReaderSettings } from './settings.ts';
import type { Marked } from './take/about.ts';

/** A further page of the article, not fetched yet. */
export type NextPage = {
  url: string;
  /** As its readers count: the second page is 2. */
  number: number;
  /** Fetches and reads it, and says which comes after it; `null` or a rejection when it cannot be had. */
  bring: () => Promise<{ article: Article; next: NextPage | null } | null>;
};

/** What the reader needs from the world, and what it tells it. */
export type ReaderOptions = {
  /** The live page; it stays as it is but for one host element and one adopted style sheet, both gone after `close`. */
  document: Document;
  article: Article;
  /** Address of the article, for links inside it, 'open the original' and exports. */
  url: string;
  settings: ReaderSettings;
  labels: ReaderLabels;
  /** BCP 47 language of the labels; sets the direction and the number format of the reader's own controls. Default 'en'. */
  uiLang?: string;
  /** The block (`data-block` number) that was at the top of the screen: the reader opens there, or at the next one it has. Default: the start. */
  enterAt?: number | null;
  /** Brings a bundled family's files when it is chosen (`src/reader/fonts/<name>.ts`). Without it, or if it rejects, the next best family is shown. */
  loadFont?: LoadFont;
  /** Brings what tells the parts of code apart (`src/reader/content/colour-code.ts`), when there is code in a language that is named. Without it, or if it rejects, code has one colour. */
  loadColours?: () => Promise<ColourCode | null>;
  /** The reader's highlights as they are now, for exports and for the keys that go from one to the next. Default: none. */
  highlights?: () => Marked[];
  /** Where the reading had come to last time, as `onPlace` told it: the reader opens there if `enterAt` is the article's beginning, and says so. */
  resumeAt?: number | null;
  /** Called when scrolling rests, and at the end: the passage being read, `null` at the very beginning. To be kept per article. */
  onPlace?: (passage: number | null) => void;
  /** Texts of left-out pieces that were taken back in before, as `onTakenIn` told them. */
  takenIn?: string[];
  /** Called with the texts (`LeftOut.text`) of all pieces taken back in, to be kept per article. */
  onTakenIn?: (texts: string[]) => void;
  /** Whether the reader opens by itself on this site, and what to call when that is changed. Without it there is no such control. */
  always?: { on: boolean; set: (on: boolean) => void };
  /** Whether these settings are this site's own, and what to call when that is changed; the answer is an `apply` with the settings then in force. */
  thisSite?: { on: boolean; set: (on: boolean) => void };
  /** Whether the article is a part of itself that was asked for; the reader says so. */
  isPart?: boolean;
  /** The article's next page, to be brought when its reader asks for it. Without it nothing is offered. */
  nextPage?: NextPage;
  /** What speaks. Default: the window's. */
  speech?: Speech;
  /** Called with the complete settings on every change made in the reader, at once; already applied, so only to be kept. Dragging a control makes many. */
  onSettings?: (settings: ReaderSettings) => void;
  /** Called once, after the page is back as it was; `passage` as `Reader.passage()` was just before. */
  onClose?: (passage: number | null) => void;
};

/** An open reader. */
export type Reader = {
  /** Holds the article's content and nothing else; in the closed shadow root. Its text is the article's text: nothing of the reader's own words is in it. */
  root: HTMLElement;
  shadow: ShadowRoot;
  /** Resolves when all of the article is in `root`: what is in view of a long one is shown before the rest is there. Never, if it is closed before. */
  whole: Promise<void>;
  /** Calls back whenever `root` has got more content: the rest of a long article, a page that was brought in. */
  onGrown(grown: () => void): void;
  /**
   * The `data-block` number of the passage at the top of the screen: `enterAt` as given as long as nobody has moved on from it,
   * `null` if the article has no numbers.
   */
  passage(): number | null;
  /** Shows these settings, without `onSettings` being called. */
  apply(settings: ReaderSettings): void;
  /** Takes the reader away, gives the focus and the scroll position back; harmless when called again. */
  close(): void;
};
