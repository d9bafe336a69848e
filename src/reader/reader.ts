import type { Article } from '../article/article.ts';
import type { LoadFont } from './fonts/wear-fonts.ts';
import type { ReaderLabels } from './labels.ts';
import type { ReaderSettings } from './settings.ts';

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
  /** Called with the complete settings on every change made in the reader, at most once an animation frame; already applied, so only to be kept. */
  onSettings?: (settings: ReaderSettings) => void;
  /** Called once, after the page is back as it was; `passage` as `Reader.passage()` was just before. */
  onClose?: (passage: number | null) => void;
};

/** An open reader. */
export type Reader = {
  /** Holds the article's content and nothing else; in the closed shadow root. Its text is the article's text: nothing of the reader's own words is in it. */
  root: HTMLElement;
  shadow: ShadowRoot;
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
