import type { Article } from '../article/article.ts';
import type { Flow } from './flow.ts';
import type { Icon } from './icon.ts';
import type { Label, ReaderLabels } from './labels.ts';
import type { Make } from './make.ts';
import type { ReaderOptions } from './reader.ts';
import type { ReaderSettings } from './settings.ts';

/** A control of the bar: it opens a panel, or does something itself. */
export type Tool = { icon: Icon; label: Label; panel?: HTMLElement; press?: () => void };

/** A key that does something anywhere in the reader, as the page of shortcuts lists it. `key` is what the event calls it, unless its user has chosen another. */
export type Shortcut = { key: string; label: Label; press: () => void };

/** The open reader as its parts see it. A part adds its controls, keys and its undoing, and knows no other part. */
export type Room = {
  document: Document;
  view: Window;
  make: Make;
  labels: ReaderLabels;
  uiLang: string;
  options: ReaderOptions;
  article: Article;
  /** The article's language in canonical form, `null` where unknown. */
  lang: string | null;
  shadow: ShadowRoot;
  /** What scrolls. */
  dialog: HTMLDialogElement;
  flow: Flow;
  /** The article's content, in the document. */
  root: HTMLElement;
  settings: () => ReaderSettings;
  /** Changes, shows and reports a part of the settings. */
  change: (part: Partial<ReaderSettings>) => void;
  /** Called now and whenever the settings are others. */
  onSettings: (show: (settings: ReaderSettings) => void) => void;
  /** Called once when all of the article is there; a long one is shown before it is. */
  onWhole: (whole: () => void) => void;
  /** Called whenever the article has got more content, and when all of it is there. */
  onGrown: (grown: () => void) => void;
  /** Tells the parts that it has. */
  grown: () => void;
  addTool: (tool: Tool) => HTMLButtonElement;
  addKey: (shortcut: Shortcut) => void;
  shortcuts: readonly Shortcut[];
  /** The key of a shortcut: ours, or the one its user has chosen. */
  keyOf: (shortcut: Pick<Shortcut, 'key' | 'label'>) => string;
  /** Says something to screen readers and, for a moment, to the eye. */
  say: (words: string) => void;
  onClose: (undo: () => void) => void;
};
