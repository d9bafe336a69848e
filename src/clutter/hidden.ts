import { adoptStyle, ATTRIBUTE, PEEK } from './style.ts';
import { type Entry, isSpared, type Spared } from './ledger.ts';
import { isPainted, type Seen, seenOnScreen } from './seen.ts';
import { type Split, splitText } from './split-text.ts';
import { elementOf, KINDS, type Kind, type Verdict } from './verdict.ts';

export type Choice = { kinds: readonly Kind[]; spared: Spared };
type Hidden = { entry: Omit<Entry, 'shown' | 'peeking'>; element: Element; split: Split | null; counts: boolean };

/** What is hidden in a page, and how it is written there. Taking it back is exact. */
export type HiddenThings = {
  /** Makes the page as the verdicts say. Answers whether anything was new. */
  apply: (verdicts: readonly Verdict[]) => boolean;
  choose: (choice: Partial<Choice>) => void;
  ledger: () => Entry[];
  peek: (id: string, on: boolean) => void;
  /** Shows what was hidden for this reason and holds this element; answers whether there was anything. */
  release: (kind: Kind, element: Element) => boolean;
  undo: () => void;
};

/** Keeps what is hidden in a document. `seen` says what can be seen before anything is written. */
export function hiddenThings(document: Document, choice: Partial<Choice>, seen: (element: Element) => Seen = seenOnScreen): HiddenThings {
  let { kinds = KINDS, spared = { kinds: [], signatures: [] } } = choice;
  const hidden = new Map<Element, Hidden>();
  const leftAlone = new WeakSet<Element>();
  const style = adoptStyle(document);
  let count = 0;

  const write = ({ element, entry }: Hidden): void => {
    if (!kinds.includes(entry.kind) || isSpared(entry, spared)) element.removeAttribute(ATTRIBUTE);
    else if (element.getAttribute(ATTRIBUTE) !== entry.kind) element.setAttribute(ATTRIBUTE, entry.kind);
  };
  const drop = (element: Element): void => {
    const split = hidden.get(element)?.split;
    hidden.delete(element);
    element.removeAttribute(ATTRIBUTE);
    element.removeAttribute(PEEK);
    if (split && split.parts.every((part) => !hidden.has(part))) split.join();
  };
  const isCovered = (element: Element): boolean => {
    for (let up = element.parentElement; up; up = up.parentElement) if (up.hasAttribute(ATTRIBUTE) && hidden.has(up)) return true;
    return false;
  };
  const remember = (verdict: Verdict, element: Element, counts: boolean, split: Split | null): void => {
    const { kind, rule, reason, grounds = [], snippet, signature } = verdict;
    hidden.set(element, { entry: { id: String(++count), kind, rule, reason, grounds, snippet, signature }, element, split, counts });
  };
  const addPieces = (verdicts: readonly Verdict[], counts: boolean): void => {
    const byNode = new Map<Text, { verdict: Verdict; start: number; end: number }[]>();
    for (const verdict of verdicts) {
      const { target } = verdict;
      if ('node' in target) byNode.set(target.node, [...(byNode.get(target.node) ?? []), { ...target, verdict }]);
    }
    for (const [node, pieces] of byNode) {
      const split = splitText(node, pieces);
      for (const [n, { verdict }] of pieces.entries()) {
        const part = split.parts[n];
        if (part) remember(verdict, part, counts, split);
      }
    }
  };

  return {
    apply(verdicts) {
      // first everything is read, then everything is written: the page is laid out once at most
      const isPiece = (element: Element | null): element is Element => element !== null && (hidden.get(element)?.split ?? null) !== null;
      const wanted = new Set<Element>();
      const fresh: { verdict: Verdict; element: Element; seen: Seen }[] = [];
      for (const verdict of verdicts) {
        const { target } = verdict;
        const element = elementOf(target);
        if (!element?.isConnected || leftAlone.has(element)) continue;
        const known = 'node' in target ? isPiece(element) : hidden.has(element);
        if (known) {
          wanted.add(element);
          continue;
        }
        const isSeen = seen(element);
        // an empty box without room is no matter, one with a picture of the page's style is not empty
        if (verdict.kind !== 'empty' || (isSeen !== 'flat' && !isPainted(element))) fresh.push({ verdict, element, seen: isSeen });
      }
      for (const element of hidden.keys()) if (!wanted.has(element)) drop(element);
      const pieces: Verdict[] = [];
      for (const { verdict, element, seen } of fresh) {
        if (seen === 'unseen') leftAlone.add(element);
        else if ('node' in verdict.target) pieces.push(verdict);
        else remember(verdict, element, seen === 'seen', null);
      }
      addPieces(pieces, true);
      for (const each of hidden.values()) write(each);
      style.keep();
      return fresh.length > 0;
    },
    choose(choice) {
      kinds = choice.kinds ?? kinds;
      spared = choice.spared ?? spared;
      for (const each of hidden.values()) write(each);
    },
    ledger: () =>
      [...hidden.values()]
        .filter(({ counts, entry, element }) => counts && element.isConnected && kinds.includes(entry.kind) && !isCovered(element))
        .toSorted((later, earlier) => (earlier.element.compareDocumentPosition(later.element) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1)) // nearly in order; asked the other way round, Chromium looks through all siblings
        .map(({ entry, element }) => ({ ...entry, shown: isSpared(entry, spared), peeking: element.hasAttribute(PEEK) })),
    peek(id, on) {
      for (const { entry, element } of hidden.values()) {
        if (entry.id !== id) continue;
        if (on) element.setAttribute(PEEK, '');
        else element.removeAttribute(PEEK);
      }
    },
    release(kind, element) {
      const found = [...hidden.values()].find((each) => each.entry.kind === kind && each.element.contains(element));
      if (found) drop(found.element);
      return found !== undefined;
    },
    undo() {
      for (const element of [...hidden.keys()].toReversed()) drop(element);
      style.undo();
    },
  };
}
