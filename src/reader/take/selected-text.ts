/** The words selected inside the reader; '' for none. */
export function selectedText(shadow: ShadowRoot, document: Document): string {
  const selection = document.getSelection();
  const [composed] = selection && 'getComposedRanges' in selection ? selection.getComposedRanges({ shadowRoots: [shadow] }) : [];
  if (composed && shadow.contains(composed.startContainer)) {
    const range = new Range();
    range.setStart(composed.startContainer, composed.startOffset);
    range.setEnd(composed.endContainer, composed.endOffset);
    return range.toString();
  }
  const own = shadow as ShadowRoot & { getSelection?: () => Selection | null }; // Chromium before getComposedRanges
  return own.getSelection?.()?.toString() ?? '';
}
