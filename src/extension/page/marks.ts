import { ATTRIBUTE, PEEK } from '../../clutter/style.ts';
import { describe } from '../../highlights/describe.ts';
import { type Change, changeOf } from '../../highlights/edits.ts';
import { fold } from '../../highlights/fold.ts';
import { asRead, type Highlight, type Selectors } from '../../highlights/highlight.ts';
import { listMarks } from '../../highlights/list.ts';
import { describePicture } from '../../highlights/picture.ts';
import { isSameRange, selectedRange } from '../../highlights/selection.ts';
import { indexText } from '../../highlights/text-index.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Mark } from '../messages.ts';
import type { Settings } from '../storage/kept.ts';
import type { Word } from '../words.ts';
import { tools } from './in-page.ts';
import { offerBar, type Offer } from './offer.ts';
import { type Painting, type Placed, startPainting } from './painting.ts';
import { afterChanges } from './retry.ts';
import { whyNotMarked } from './why-not.ts';
import { startWriting } from './writing.ts';

const SETTLED = 5_000; // ms after which a passage that is not there is not there

type Choice = Partial<Pick<Highlight, 'color' | 'note' | 'tags'>>;

/** The highlights of one page, on the page and in the reader. What writes resolves when it is on disk and rejects when it could not be written. */
export type Marks = {
  show(highlights: Highlight[], settings: Settings): void;
  list(): Mark[];
  /** Saves a passage, the selection if none is given. A `whole` one is not widened to whole words. Gives the word for why not where it cannot. */
  save(choice?: Choice, range?: Range, whole?: boolean): Promise<Word | null>;
  /** Whether some of a passage stands in what can be marked. */
  canSave(range: Range): boolean;
  /** Saves the picture of an address; `false` where the page holds none of it. */
  savePicture(src: string): Promise<boolean>;
  change(id: string, change: Change): Promise<void>;
  /** It is where it was found: described anew from there. */
  confirm(id: string): Promise<void>;
  /** It is what is selected now; `false` where nothing is. */
  attach(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Scrolls a passage into view; `false` where it was not found. */
  jump(id: string): boolean;
  /** What is painted in the reader, in the order of its text. */
  inReader(): { text: string; note: string | null; range: Range }[];
  /** The same highlights on the reader's text as well, until undone. */
  alsoIn(reader: Pick<Reader, 'root' | 'shadow' | 'onGrown'>): () => void;
  end(): void;
};

/** Begins with none; `changed` is called when the list has become another, `failed` when a click could not be carried out. */
export function startMarks(pageKey: string, { changed, failed }: { changed: () => void; failed: (error: unknown) => void }, page: Document = document): Marks {
  const onPage = startPainting(page.body, page);
  const writing = startWriting(pageKey, page);
  let inReader: { root: HTMLElement; shadow: ShadowRoot; painting: Painting; offer: Offer | null } | null = null;
  let highlights: Highlight[] = [];
  let wholeWords = true;
  let names: Settings['colorNames'] | null = null;
  let watch: (() => void) | null = null;
  let offer: Offer | null = null;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const seen = (): Placed[] => (inReader?.painting ?? onPage).placed();
  const known = (id: string): Highlight | undefined => highlights.find((highlight) => highlight.id === id);
  const place = async (): Promise<void> => {
    await onPage.show(highlights);
    if (!ended) await inReader?.painting.show(highlights);
    if (ended) return;
    // What was found may yet be torn from the page by a framework that renders again, and what was not may come late.
    if (highlights.length > 0) watch ??= afterChanges(mend, page);
    list.show(onPage.placed().map(({ highlight: { id, selectors } }) => ({ id, text: selectors.quote.exact })));
    changed();
    clearTimeout(telling);
    telling = setTimeout(tellSettled, SETTLED);
  };
  // The library marks what was not found; a page that is still being built does not count.
  const tellSettled = (): void => {
    const found = new Set(onPage.placed().map(({ highlight }) => highlight.id));
    const ids = highlights.filter(({ id }) => !found.has(id)).map(({ id }) => id);
    const isKnown = highlights.every(({ id, lost }) => Boolean(lost) !== found.has(id));
    if (!isKnown) tools().askBackground('changeMarked', pageKey, { do: 'lost', ids }).catch(failed);
    leaveOutHidden();
  };
  // What was marked with clutter inside that is hidden now is listed without it from now on, and still found with it.
  const leaveOutHidden = (): void => {
    for (const { highlight: { id, updated: at, selectors }, range, doubtful, how } of onPage.placed()) {
      if (doubtful || how === 'approximate' || selectors.hint?.asRead || !holdsHidden(range)) continue;
      const now = describeHere(range, false);
      if (now?.hint?.asRead) tools().askBackground('changeMarked', pageKey, { do: 'change', id, change: { selectors: now }, at }).catch(failed);
    }
  };
  const mend = (): void => {
    if (onPage.isTorn() || onPage.placed().length < highlights.length) void place().catch(failed);
  };
  // The reader's own words round its article are no part of the page.
  const rootOf = (range: Range): HTMLElement => (inReader && range.startContainer.getRootNode() === inReader.shadow ? inReader.root : page.body);
  const describeHere = (range: Range, snap: boolean): Selectors | null => describe(rootOf(range), range, { snap, isHidden });
  const marks: Marks = {
    show(now, settings) {
      const isSame = JSON.stringify(now) === JSON.stringify(highlights);
      highlights = now;
      wholeWords = settings.wholeWords;
      if (!isSame) void place().catch(failed);
      const isRenamed = JSON.stringify(names) !== JSON.stringify(settings.colorNames);
      names = settings.colorNames;
      if (isRenamed || !settings.selectionBar) {
        offer?.undo();
        offer = null;
        inReader?.offer?.undo();
        if (inReader) inReader.offer = null;
      }
      if (!settings.selectionBar) return;
      offer ??= offerBar(page, { marks, placed: seen, failed, names });
      if (inReader) inReader.offer ??= offerBar(page, { marks, placed: seen, failed, names }, inReader.shadow);
    },
    list() {
      const doubts = new Map(onPage.placed().map(({ highlight, doubtful }) => [highlight.id, doubtful]));
      const placeOf = (id: string): Mark['place'] => (!doubts.has(id) ? 'lost' : doubts.get(id) ? 'doubtful' : 'found');
      return highlights.map(({ id, created, selectors, color, note }) => ({ id, created, color, note, text: selectors.quote.exact, place: placeOf(id) }));
    },
    async save(choice = {}, range, whole = false) {
      const given = range ?? selectedRange(page, inReader?.shadow);
      const selectors = given && describeHere(given, wholeWords && !whole);
      if (!selectors) return whyNotMarked(page, inReader?.shadow);
      const again = placedAt(seen(), given, selectors);
      if (again) await writing.change(again, changeOf(again, choice));
      else await writing.add(selectors, choice);
      // Whoever has pressed elsewhere meanwhile may be selecting something else.
      const selected = selectedRange(page, inReader?.shadow);
      if (selected && isSameRange(selected, given)) page.getSelection()?.removeAllRanges();
      return null;
    },
    canSave: (range) => rootOf(range) === page.body || range.intersectsNode(rootOf(range)),
    async savePicture(src) {
      const image = [...page.images].find((image) => image.currentSrc === src || image.src === src);
      const isMarked = onPage.placed().some(({ range: { startContainer, startOffset } }) => startContainer.childNodes[startOffset] === image);
      if (image && !isMarked) await writing.add(describePicture(indexText(page.body), image));
      return Boolean(image);
    },
    async change(id, change) {
      const highlight = known(id);
      if (highlight) await writing.change(highlight, change);
    },
    async confirm(id) {
      const found = seen().find(({ highlight }) => highlight.id === id);
      const selectors = found && describeHere(found.range, false);
      if (found && selectors) await writing.change(found.highlight, { selectors });
    },
    async attach(id) {
      const range = selectedRange(page, inReader?.shadow);
      const selectors = range && describeHere(range, wholeWords);
      const highlight = known(id);
      if (!selectors || !highlight) return false;
      await writing.change(highlight, { selectors });
      page.getSelection()?.removeAllRanges();
      return true;
    },
    async remove(id) {
      const highlight = known(id);
      if (highlight) await writing.remove(highlight);
    },
    undo: async () => writing.undo(),
    redo: async () => writing.redo(),
    jump(id) {
      const found = seen().find(({ highlight }) => highlight.id === id);
      const { startContainer: node, startOffset } = found?.range ?? {};
      const element = node?.nodeType === Node.ELEMENT_NODE ? (node.childNodes[startOffset ?? 0] as Element) : node?.parentElement;
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return Boolean(element);
    },
    inReader: () =>
      (inReader?.painting.placed() ?? [])
        .filter(({ doubtful }) => !doubtful)
        .map(({ range, highlight: { selectors, note } }) => ({ text: selectors.quote.exact, note: note || null, range }))
        .toSorted((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range)),
    alsoIn(reader) {
      offer?.hide(); // it would stand over the reader, beside nothing
      const painting = startPainting(reader.root, page);
      inReader = { ...reader, painting, offer: offer && names && offerBar(page, { marks, placed: seen, failed, names }, reader.shadow) };
      const show = (): void => {
        if (inReader?.painting === painting) void painting.show(highlights).catch(failed);
      };
      show();
      reader.onGrown(show);
      return () => {
        painting.undo();
        inReader?.offer?.undo();
        inReader = null;
      };
    },
    end() {
      ended = true;
      clearTimeout(telling);
      watch?.();
      offer?.undo();
      list.undo();
      inReader?.offer?.undo();
      inReader?.painting.undo();
      onPage.undo();
    },
  };
  const list = listMarks(page, { label: tools().word('marks'), onFocus: (id) => void marks.jump(id), onOpen: (id) => offer?.open(id) });
  return marks;
}

const HIDDEN = `[${ATTRIBUTE}]:not([${PEEK}])`;
const isHidden = (element: Element): boolean => element.closest(HIDDEN) !== null;

function holdsHidden(range: Range): boolean {
  const node = range.commonAncestorContainer;
  return node.nodeType === Node.ELEMENT_NODE && [...(node as Element).querySelectorAll(HIDDEN)].some((element) => range.intersectsNode(element));
}

/** The highlight that marks the same words at the same place. */
const placedAt = (placed: Placed[], range: Range, selectors: Selectors): Highlight | undefined =>
  placed.find(({ range: other, doubtful, highlight }) => !doubtful && haveSameWords(highlight.selectors, selectors) && overlap(other, range))?.highlight;

const haveSameWords = (one: Selectors, other: Selectors): boolean => [one, asRead(one)].some(({ quote }) => [other, asRead(other)].some(({ quote: { exact } }) => fold(quote.exact) === fold(exact)));

const overlap = (one: Range, other: Range): boolean =>
  one.startContainer.getRootNode() === other.startContainer.getRootNode() &&
  one.compareBoundaryPoints(Range.START_TO_END, other) > 0 &&
  one.compareBoundaryPoints(Range.END_TO_START, other) < 0;
