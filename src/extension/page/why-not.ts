import { selectedRange } from '../../highlights/selection.ts';
import type { Word } from '../words.ts';

/** The word for why nothing of what is selected could be marked; `shadow` is the open reader's. */
export function whyNotMarked(page: Document, shadow?: ShadowRoot): Word {
  if (shadow && selectedRange(page, shadow)) return 'notice_outside';
  return isInside(page) ? 'notice_inside' : 'notice_select';
}

/** Whether what is selected, or may be, lies in a field or a frame. */
function isInside(page: Document): boolean {
  const active = page.activeElement;
  if (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement) return active.selectionStart !== active.selectionEnd;
  if (active instanceof HTMLElement && active.isContentEditable) return page.getSelection()?.type === 'Range';
  return active?.matches('iframe, frame, embed, object') === true;
}
