import type { askBackground, Entry, Mark, Reach } from '../messages.ts';
import type { word } from '../words.ts';
import type { Here } from './here.ts';
import type { live } from './life.ts';
import type { ColourCode } from '../../reader/content/listing.ts';
import type { BundledFont, Face } from '../../reader/fonts/face.ts';
import type { startMarks } from './marks.ts';
import type { OpenReader } from './reader.ts';

/** What the engine does with one page until it is left. */
export type Session = {
  /** What is kept, or whether cleaning is wanted, is another now. */
  update(here: Here, cleaning: boolean): void;
  ledger(): Entry[];
  marks(): Mark[];
  readerOpen(): boolean;
  setReader(open: boolean): Promise<void>;
  /** `false` where nothing is selected. */
  readSelection(): Promise<boolean>;
  setPeek(id: string, on: boolean): void;
  setShown(id: string, reach: Reach, shown: boolean): Promise<void>;
  /** `false` where nothing is selected. */
  saveHighlight(): Promise<boolean>;
  deleteHighlight(id: string): Promise<void>;
  /** `false` where its passage was not found. */
  jumpToHighlight(id: string): Promise<boolean>;
  confirmHighlight(id: string): Promise<void>;
  /** `false` where nothing is selected. */
  attachHighlight(id: string): Promise<boolean>;
  /** `false` where the page holds no such picture. */
  savePicture(src: string): Promise<boolean>;
  tellFailure(reason: string): void;
  /** Takes back whatever was done to the page. */
  end(): void;
};

export type Engine = { begin(visit: { pageKey: string; host: string; here: Here; changed: () => void }): Session };

/** The browser as the first script has it; the others need not carry their own. */
export type Tools = { askBackground: typeof askBackground; word: typeof word; uiLang: () => string };

/** What the scripts in one page know of one another. */
type InPage = {
  tools?: Tools;
  leave?: () => void;
  live?: typeof live;
  engine?: Engine;
  startMarks?: typeof startMarks;
  openReader?: OpenReader;
  colourCode?: ColourCode;
  shielded?: WeakMap<Element, ShadowRoot>;
  fonts?: Partial<Record<BundledFont, Face[]>>;
};

const NAME = 'quietpage'; // on the isolated world's own global: no page sees it

/** The same record for every script of ours in this page, however often they are injected. */
export function inPage(): InPage {
  const world = globalThis as { [NAME]?: InPage };
  // An element or a frame of the page that bears the name is there as well, but not the global's own.
  if (!Object.hasOwn(world, NAME)) world[NAME] = {};
  return world[NAME] as InPage;
}

/** For a script that was brought by the first one. */
export function tools(): Tools {
  const { tools } = inPage();
  if (!tools) throw new Error('the script of every page has not run');
  return tools;
}
