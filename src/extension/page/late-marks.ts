import type { Highlight } from '../../highlights/highlight.ts';
import type { Mark } from '../messages.ts';
import type { Settings } from '../storage/kept.ts';
import { inPage, tools } from './in-page.ts';
import type { Marks } from './marks.ts';

/** The highlights of a page whose script is brought when there is something to do for it: most pages that are read have none. */
export type LateMarks = {
  show(highlights: Highlight[], settings: Settings): void;
  list(): Mark[];
  /** The highlights themselves, their script brought if need be. Rejects when it cannot be brought. */
  here(): Promise<Marks>;
  end(): void;
};

type Hooks = { changed: () => void; failed: (error: unknown) => void };

export function lateMarks(pageKey: string, { changed, failed }: Hooks, page: Document = document): LateMarks {
  const left = new AbortController();
  let shown: Parameters<LateMarks['show']> | null = null;
  let marks: Marks | null = null;
  let coming: Promise<Marks> | null = null;

  const bring = async (): Promise<Marks> => {
    if (!inPage().startMarks) await tools().askBackground('bring', 'marking');
    const { startMarks } = inPage();
    if (!startMarks) throw new Error('the script for highlights did not arrive');
    if (left.signal.aborted) throw new Error('the page was left');
    marks = startMarks(pageKey, { changed, failed }, page);
    if (shown) marks.show(...shown);
    return marks;
  };
  const here = (): Promise<Marks> => {
    coming ??= bring().catch((error: unknown) => {
      coming = null;
      throw error;
    });
    return coming;
  };
  const touched = (): void => {
    if (!shown?.[1].selectionBar) return;
    page.removeEventListener('pointerdown', touched, true);
    page.removeEventListener('keydown', touched, true);
    page.removeEventListener('selectionchange', touched, true);
    here().catch(() => undefined); // a bar that does not come is no failure of what the user was doing
  };
  // Whoever presses a button or a key may be about to select something: the bar must be there by the time it is selected.
  page.addEventListener('pointerdown', touched, { capture: true, passive: true, signal: left.signal });
  page.addEventListener('keydown', touched, { capture: true, passive: true, signal: left.signal });
  page.addEventListener('selectionchange', touched, { capture: true, passive: true, signal: left.signal });

  return {
    show(highlights, settings) {
      shown = [highlights, settings];
      if (marks) marks.show(highlights, settings);
      else if (highlights.length > 0) here().catch(failed);
      else if (page.getSelection()?.type === 'Range') touched(); // what was selected brought us here
    },
    list: () => marks?.list() ?? [],
    here,
    end() {
      left.abort();
      marks?.end();
    },
  };
}
