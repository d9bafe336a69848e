import { answered } from './answered.ts';
import { browser } from './browser.ts';
import type { Runtime } from 'webextension-polyfill';
import type { Ground } from '../article/facts/grounds.ts';
import type { Kind } from '../clutter/verdict.ts';
import type { Color } from '../highlights/highlight.ts';
import type { BundledFont } from '../reader/fonts/face.ts';
import type { MarkedEdit, SettingsEdit, SiteEdit } from './storage/edit.ts';
import type { Place } from './storage/place.ts';

/** One hidden thing, as the popup lists it. */
export type Entry = { id: string; kind: Kind; rule: string; reason: string; grounds: readonly Ground[]; snippet: string; signature: string; shown: boolean; peeking: boolean };

/** One highlight of the page, as the popup lists it; `doubtful` where its passage may have moved, `lost` where it was not found. */
export type Mark = { id: string; text: string; created: number; color: Color; note: string; place: 'found' | 'doubtful' | 'lost' };

/** What a page says of itself. */
export type PageState = {
  url: string;
  title: string;
  /** With its port; 'file:' for all files. */
  host: string;
  /** Set where there is no page of ours to work on: 'pdf', or another document that is no web page. */
  unsupported: 'pdf' | 'document' | null;
  /** Whether the page was taken for an article. */
  article: boolean;
  /** Whether clutter is being hidden here now. */
  cleaning: boolean;
  /** Hidden now; what is shown again is in the ledger with `shown`. */
  ledger: Entry[];
  readerOpen: boolean;
  hasSelection: boolean;
  marks: Mark[];
};

/** How far a thing is to be shown again: this one, all of its kind on this site. */
export type Reach = 'one' | 'kind';

/** What a page can be asked for. */
export type PageRequests = {
  pageState(): PageState;
  /** Cleans a page that was not taken for an article, until it is left; or stops doing so. */
  setCleaningAnyway(on: boolean): PageState;
  setReader(open: boolean): PageState;
  /** Opens the reader on what is selected; `false` where nothing is. */
  readSelection(): boolean;
  /** Shows one hidden thing where it stands, marked; `false` ends it. */
  setPeek(id: string, on: boolean): PageState;
  setShown(id: string, reach: Reach, shown: boolean): PageState;
  /** Saves the selection; `false` where nothing is selected. Rejects when it could not be written. */
  saveHighlight(): boolean;
  deleteHighlight(id: string): PageState;
  jumpToHighlight(id: string): boolean;
  /** A doubtful one is where it was found. */
  confirmHighlight(id: string): PageState;
  /** It is what is selected now; `false` where nothing is. */
  attachHighlight(id: string): boolean;
  /** Saves the picture of an address; `false` where the page holds none of it. */
  savePicture(src: string): boolean;
  /** Tells the user over the page what went wrong where there is no other place to say it. */
  tellFailure(reason: string): void;
};

/** What the background can be asked for. Every change resolves when it is on disk. */
export type BackgroundRequests = {
  /** Brings a script into the page that asks; resolves when it has run. */
  bring(script: 'colours' | 'engine' | 'marking' | 'reading' | 'visiting' | `font-${BundledFont}`): void;
  /** The count on the toolbar button of the tab that asks; `null` for none. */
  showCount(count: number | null): void;
  changeSettings(edit: SettingsEdit): void;
  changeSite(host: string, edit: SiteEdit): void;
  changeMarked(pageKey: string, edit: MarkedEdit): void;
  /** Where the reading of an article had come to since the browser was opened. */
  place(pageKey: string): Place;
  keepPlace(pageKey: string, part: Partial<Place>): void;
  deleteAllHighlights(): void;
};

type Requests = { [name: string]: (...given: never[]) => unknown };
type Message = { quietpage: string; given: unknown[] };
type Answer = { value: unknown } | { failure: string };

/** One answer for each request; may take its time. */
export type Answers<R> = {
  [K in keyof R]: R[K] extends (...given: infer G) => infer V ? (...given: G) => V | Promise<V> : never;
};

type Given<R, K extends keyof R> = R[K] extends (...given: infer G) => unknown ? G : never;
type Value<R, K extends keyof R> = R[K] extends (...given: never[]) => infer V ? V : never;

/** Asks the page in a tab. Rejects when nobody of ours is there, or with the page's own failure. */
export async function ask<K extends keyof PageRequests>(tabId: number, name: K, ...given: Given<PageRequests, K>): Promise<Value<PageRequests, K>> {
  const message: Message = { quietpage: name, given };
  return unwrap(await browser.tabs.sendMessage(tabId, message, { frameId: 0 }), name) as Value<PageRequests, K>;
}

/** Asks the background, once more if it was stopped while answering or the page was put away: every request may be repeated. Rejects with its failure. */
export async function askBackground<K extends keyof BackgroundRequests>(
  name: K,
  ...given: Given<BackgroundRequests, K>
): Promise<Value<BackgroundRequests, K>> {
  const message: Message = { quietpage: name, given };
  const send = async (): Promise<unknown> => browser.runtime.sendMessage(message);
  const answer = await answered(() => send().catch(send));
  return unwrap(answer, name) as Value<BackgroundRequests, K>;
}

function unwrap(answer: unknown, name: string): unknown {
  const told = answer as Answer | undefined;
  if (!told) throw new Error(`nobody answered ${name}`);
  if ('failure' in told) throw new Error(told.failure);
  return told.value;
}

/** Whether a message is one of ours that `answers` knows. */
export function isMessage(message: unknown, answers: object): message is Message {
  if (typeof message !== 'object' || message === null) return false;
  const { quietpage, given } = message as Partial<Message>;
  return typeof quietpage === 'string' && Object.hasOwn(answers, quietpage) && Array.isArray(given);
}

/** Answers messages of this extension; strangers' and malformed ones are left alone. Returns its undoing. */
export function listen<R extends PageRequests | BackgroundRequests>(answersTo: (sender: Runtime.MessageSender) => Answers<R>): () => void {
  const hear = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void): true | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const answers = answersTo(sender);
    if (!isMessage(message, answers)) return undefined;
    void tell((answers as unknown as Requests)[message.quietpage], message.given).then(respond);
    return true; // the answer comes later
  };
  const listener = hear as Runtime.OnMessageListenerCallback; // whose type knows of no message that is left to others
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function tell(answer: Requests[string] | undefined, given: unknown[]): Promise<Answer> {
  try {
    return { value: (await answer?.(...(given as never[]))) ?? null };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
