import { showBar } from '../../highlights/bar.ts';
import { highlightAt } from '../../highlights/paint.ts';
import { watchSelection } from '../../highlights/selection.ts';
import { tools } from './in-page.ts';
import type { Marks } from './marks.ts';
import type { Placed } from './painting.ts';

type Offered = { marks: Pick<Marks, 'save' | 'remove'>; placed: () => Placed[]; failed: (error: unknown) => void };

/** A small bar at every selection, to save it, and at every highlight that is clicked, to delete it. Returns its undoing. */
export function offerBar(page: Document, { marks, placed, failed }: Offered, shadowRoot?: ShadowRoot): () => void {
  let close: (() => void) | null = null;
  const labels = { bar: tools().word('bar'), highlight: tools().word('highlight_save'), delete: tools().word('marks_delete') };
  const heard = new AbortController();

  const undo = watchSelection(
    page,
    {
      onSelect(range, by) {
        close?.();
        close = showBar({ document: page, range, labels, by, onHighlight: () => void marks.save().catch(failed) });
      },
      onClear() {
        close?.();
        close = null;
      },
    },
    shadowRoot ? { shadowRoot } : {},
  );
  const clicked = (event: Event): void => {
    const { clientX, clientY, target } = event as MouseEvent;
    const isControl = target instanceof Element && target.closest('a, button, input, select, textarea, summary, video, audio') !== null;
    if (isControl || page.getSelection()?.isCollapsed === false) return;
    const at = highlightAt(placed(), clientX, clientY);
    if (!at) return;
    close?.();
    close = showBar({ document: page, range: at.range, labels, onDelete: () => void marks.remove(at.highlight.id).catch(failed) });
  };
  (shadowRoot ?? page).addEventListener('click', clicked, { signal: heard.signal });
  return () => {
    heard.abort();
    undo();
    close?.();
  };
}
