import { PART } from '../article/block.ts';

/** Pieces of a text node, each in an element of its own. Offsets are UTF-16 units. */
export type Split = {
  /** In the order the pieces were given. */
  parts: HTMLElement[];
  /** Whether the page has left the parts as they were made. */
  isWhole: () => boolean;
  /** Makes the node what it was. Text that the page has changed meanwhile stays as the page wants it. */
  join: () => void;
};

/**
 * Takes pieces out of a text node. The node itself stays where it is and keeps what comes before the first piece:
 * frameworks hold on to their text nodes, and a node that moved would break them.
 */
export function splitText(node: Text, pieces: readonly { start: number; end: number }[]): Split {
  const whole = node.data;
  const parts = pieces.map(() => node.ownerDocument.createElement(PART));
  const inOrder = pieces.map((piece, n) => ({ ...piece, part: parts[n] })).toSorted((a, b) => a.start - b.start);
  const added: ChildNode[] = [];
  for (const [n, { start, end, part }] of inOrder.entries()) {
    if (!part) continue;
    part.textContent = whole.slice(start, end);
    const rest = node.ownerDocument.createTextNode(whole.slice(end, inOrder[n + 1]?.start ?? whole.length));
    (added.at(-1) ?? node).after(part, rest);
    added.push(part, rest);
  }
  const kept = whole.slice(0, inOrder[0]?.start ?? whole.length);
  node.data = kept;
  return {
    parts,
    isWhole: () => node.isConnected && node.data === kept && added.every((each) => each.parentNode === node.parentNode),
    join() {
      for (const each of added) each.remove();
      if (node.data === kept) node.data = whole;
    },
  };
}
