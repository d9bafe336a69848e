import type { Page } from '../../article/page.ts';
import type { Reader, ReaderOptions } from '../../reader/reader.ts';
import type { Here } from './here.ts';
import { inPage, tools } from './in-page.ts';
import type { LateMarks } from './late-marks.ts';
import { nextPageOf } from './next-page.ts';
import type { Marks } from './marks.ts';
import { articleHere } from './read.ts';
import type { Readings } from './readings.ts';
import { shieldKeys } from './shield-keys.ts';

type Given = 'article' | 'uiLang' | 'enterAt' | 'highlights' | 'resumeAt' | 'onPlace' | 'takenIn' | 'onTakenIn' | 'always' | 'thisSite' | 'onSettings' | 'onClose' | 'nextPage' | 'isPart';

/** What the reader's script offers: the reader over this page, with settings as they are stored. It looks for itself who wrote the article, and when. */
export type OpenReader = (options: Pick<ReaderOptions, Given> & { page: Page; settings: unknown }) => Omit<Reader, 'apply'> & { apply(settings: unknown): void };

type Settings = Parameters<NonNullable<ReaderOptions['onSettings']>>[0];

const REST = 400; // ms without a change of the reader's settings before they are written

/** An open reader over the page, with the page's highlights. */
export type OpenedReader = { apply(here: Here): void; close(): void };

type World = {
  pageKey: string;
  host: string;
  here: () => Here;
  readings: Readings;
  /** Only what lies in this range is read. */
  only?: Range;
  marks: Pick<LateMarks, 'here'>;
  closed: () => void;
  failed: (error: unknown) => void;
  /** Gives it up before it is open. */
  signal: AbortSignal;
};

/** Opens the reader, its script brought if need be; `closed` is called once when it is gone. `null` when it was given up meanwhile. Rejects where there is no article. */
export async function openReaderHere({ pageKey, host, here, readings, only, marks: late, closed, failed, signal }: World): Promise<OpenedReader | null> {
  const coming = Promise.all([tools().askBackground('place', pageKey), inPage().openReader ? null : tools().askBackground('bring', 'reading')]);
  const uiLang = tools().uiLang();
  const found = articleHere(readings.latest(), only); // while the script is on its way
  const [{ passage: resumeAt, takenIn }] = await coming;
  if (signal.aborted) return null;
  if (!found) throw new Error(tools().word('no_article'));
  const open = inPage().openReader;
  if (!open) throw new Error('the reader did not arrive');
  const nextPage = only ? null : nextPageOf(document, document.URL);
  let marks: Marks | null = null;
  let undoMarks = (): void => undefined;
  const opened = new AbortController();
  let isOpen = true;
  let chosen: { settings: Settings; keep: () => void } | null = null; // in the reader, not yet written
  let rest: ReturnType<typeof setTimeout> | undefined;

  const change: ReturnType<typeof tools>['askBackground'] = (name, ...given) => {
    const changed = tools().askBackground(name, ...given);
    changed.catch(failed);
    return changed;
  };
  const keepChosen = (): void => {
    clearTimeout(rest);
    chosen?.keep();
    chosen = null;
  };
  const keepForSite = (on: boolean): void => {
    const reader = on ? (chosen?.settings ?? here().settings.reader) : null;
    keepChosen();
    void change('changeSite', host, { do: 'setReader', reader });
  };
  addEventListener('pagehide', keepChosen);
  const reader = open({
    page: found.page,
    article: found.article,
    uiLang,
    enterAt: found.at,
    settings: inForce(here()),
    ...(nextPage && { nextPage }),
    ...(only ? { isPart: true } : { resumeAt }),
    takenIn,
    highlights: () => marks?.inReader() ?? [],
    onPlace: (passage) => void (only ?? change('keepPlace', pageKey, { passage })),
    onTakenIn: (texts) => void change('keepPlace', pageKey, { takenIn: texts }),
    always: { on: here().site.alwaysReader, set: (on) => void change('changeSite', host, { do: 'setAlwaysReader', on }) },
    thisSite: { on: here().site.reader !== null, set: keepForSite },
    onSettings(settings) {
      const isForSite = here().site.reader !== null;
      chosen = { settings, keep: () => void (isForSite ? change('changeSite', host, { do: 'setReader', reader: settings }) : change('changeSettings', { reader: settings })) };
      clearTimeout(rest);
      rest = setTimeout(keepChosen, REST);
    },
    onClose(passage) {
      isOpen = false;
      keepChosen();
      removeEventListener('pagehide', keepChosen);
      opened.abort();
      undoMarks();
      if (passage !== null && passage !== found.at) found.goTo(passage);
      closed();
    },
  });
  shieldKeys(reader.shadow, opened.signal);
  // The text first: most pages have no highlights, and the reader is not kept waiting for theirs.
  const bringMarks = async (): Promise<void> => {
    const [here] = await Promise.all([late.here(), reader.whole]);
    if (!isOpen) return;
    marks = here;
    undoMarks = here.alsoIn(reader);
  };
  bringMarks().catch(failed);
  return {
    apply(now) {
      // What is being changed in the reader at this moment is later than anything that was written.
      if (!chosen) reader.apply(inForce(now));
    },
    close: () => reader.close(),
  };
}

/** The site's own settings of the reader, or those for all. */
const inForce = ({ settings, site }: Here): Record<string, unknown> => site.reader ?? settings.reader;
