/** How a selection was made; decides where the bar may stand. */
export type SelectedBy = 'mouse' | 'touch' | 'keyboard';

/**
 * The text selected now; `null` when nothing is, or it stands in a field or in an interface of ours.
 * @param shadowRoot where to look besides the document: the reader's closed root
 */
export function selectedRange(document: Document, shadowRoot?: ShadowRoot): Range | null {
  const selection = document.getSelection();
  if (!selection) return null;
  const shadowRoots = shadowRoot ? [shadowRoot] : openRootsAt(selection);
  const composed = shadowRoots.length > 0 ? selection.getComposedRanges?.({ shadowRoots })[0] : undefined;
  const found = composed ?? (selection.rangeCount > 0 ? selection.getRangeAt(0) : null);
  if (!found || found.collapsed || found.startContainer.getRootNode() !== found.endContainer.getRootNode()) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range.toString().trim() && !isField(range.commonAncestorContainer) ? range : null;
}

/** Whether two ranges have the same ends. */
export const isSameRange = (one: Range, other: Range): boolean =>
  one.startContainer === other.startContainer && one.startOffset === other.startOffset && one.endContainer === other.endContainer && one.endOffset === other.endOffset;

/** A selection in a shadow tree is told as a place beside its host. */
function openRootsAt({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  const enter = (node: Node | null | undefined): void => {
    const shadow = node?.nodeType === Node.ELEMENT_NODE ? (node as Element).shadowRoot : null;
    if (!shadow || roots.has(shadow)) return;
    roots.add(shadow);
    for (const inner of shadow.querySelectorAll('*')) enter(inner);
  };
  for (const node of [anchorNode, anchorNode?.childNodes[anchorOffset], focusNode, focusNode?.childNodes[focusOffset]]) enter(node);
  return [...roots];
}

const SETTLE = 250; // milliseconds; a touch selection grows by handles, and no event says it is done

/**
 * Tells when a selection has been made and when it is gone.
 * @param options.shadowRoot also look there
 * @returns the undoing
 */
export function watchSelection(
  document: Document,
  { onSelect, onClear }: { onSelect: (range: Range, by: SelectedBy) => void; onClear: () => void },
  { shadowRoot, settle = SETTLE }: { shadowRoot?: ShadowRoot; settle?: number } = {},
): () => void {
  const stop = new AbortController();
  // the selection that was made before anybody watched may have been made by keyboard: then Tab must lead into the bar
  let by: SelectedBy = document.defaultView?.matchMedia?.('(pointer: coarse)').matches ? 'touch' : 'keyboard';
  let pressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    if (pressed) return;
    const range = selectedRange(document, shadowRoot);
    if (range) onSelect(range, by);
    else onClear();
  };
  const later = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, wait);
  };
  const on = (type: string, listener: (event: Event) => void): void => document.addEventListener(type, listener, { capture: true, passive: true, signal: stop.signal });
  on('pointerdown', (event) => {
    by = (event as PointerEvent).pointerType === 'touch' ? 'touch' : 'mouse';
    pressed = by === 'mouse';
  });
  const release = (): void => {
    if (!pressed) return;
    pressed = false;
    later(0);
  };
  on('pointerup', release);
  on('pointercancel', release);
  const typed = (): void => void (by = 'keyboard');
  on('keydown', typed);
  shadowRoot?.addEventListener('keydown', typed, { capture: true, passive: true, signal: stop.signal }); // the page may be kept from hearing it
  on('selectionchange', () => later(settle));
  if (document.getSelection()?.type === 'Range') later(settle); // made before anybody watched
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}

function isField(node: Node): boolean {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return Boolean(element?.closest('input, textarea, [contenteditable]:not([contenteditable="false" i])')) || Boolean(element?.localName.startsWith('quietpage-'));
}
