import { add, change, type Change, merge, remove, setLost } from '../../highlights/edits.ts';
import type { Highlight, PageHighlights } from '../../highlights/highlight.ts';
import { KINDS } from '../../clutter/verdict.ts';
import { highlight, highlightChange } from './highlight-shape.ts';
import { noExceptions, settings, type Settings, type Site, type Spared } from './kept.ts';
import { flag, isRecord, list, oneOf, part, type Shape, text } from './shape.ts';

/** What a writer asks for: a state of one field, never a whole record, so that two askers at once lose nothing. */
export type SettingsEdit = Partial<Omit<Settings, 'kinds'>> & { kinds?: Partial<Settings['kinds']> };

export type SiteEdit =
  | { do: 'setCleaning'; on: boolean }
  | { do: 'spareKind'; kind: Spared['kind']; on: boolean }
  | { do: 'spare'; spared: Spared; on: boolean }
  | { do: 'setAlwaysReader'; on: boolean }
  | { do: 'setReader'; reader: Settings['reader'] | null }
  | { do: 'forget' };

export type MarkedEdit =
  | { do: 'add'; url: string; title: string; highlight: Highlight }
  /** `at`: milliseconds since 1970; told by the asker, so that asking twice is asking once. */
  | { do: 'change'; id: string; change: Change; at: number }
  /** What comes from a file: added where it is not there yet. */
  | { do: 'merge'; page: PageHighlights }
  /** Which were not found on a visit. */
  | { do: 'lost'; ids: string[] }
  | { do: 'delete'; id: string };

/** Lays a change over the settings. */
export const editSettings = (now: Settings, { kinds, reader, ...rest }: SettingsEdit): Settings => ({
  ...now,
  ...rest,
  kinds: { ...now.kinds, ...kinds },
  reader: { ...now.reader, ...reader },
});

/** The site's record after an edit; `null` when nothing is left to keep. Asking twice is the same as asking once. */
export function editSite(now: Site, edit: SiteEdit): Site | null {
  const next = edited(now, edit);
  const isLikeAll = next.cleaning && next.kinds.length === 0 && next.spared.length === 0 && !next.alwaysReader && !next.reader;
  return isLikeAll ? null : next;
}

function edited(now: Site, edit: SiteEdit): Site {
  switch (edit.do) {
    case 'setCleaning':
      return { ...now, cleaning: edit.on };
    case 'spareKind':
      return { ...now, kinds: KINDS.filter((kind) => (kind === edit.kind ? edit.on : now.kinds.includes(kind))) };
    case 'spare': {
      const others = now.spared.filter(({ signature }) => signature !== edit.spared.signature);
      return { ...now, spared: edit.on ? [...others, edit.spared] : others };
    }
    case 'setAlwaysReader':
      return { ...now, alwaysReader: edit.on };
    case 'setReader':
      return { ...now, reader: edit.reader };
    default:
      return noExceptions;
  }
}

/** The page's record after an edit; `null` when no highlight is left. Asking twice is the same as asking once. */
export function editMarked(now: PageHighlights, edit: MarkedEdit): PageHighlights | null {
  if (edit.do === 'add') return add({ ...now, url: edit.url, title: edit.title }, edit.highlight);
  if (edit.do === 'lost') return now.highlights.length === 0 ? null : setLost(now, edit.ids);
  const next = edit.do === 'merge' ? merge(now, edit.page) : edit.do === 'change' ? change(now, edit.id, edit.change, edit.at) : remove(now, edit.id);
  return next.highlights.length === 0 ? null : next;
}

const RECENT = 40; // pages; more than a screen shows of them

/** The pages marked last with one more at their head. */
export const editRecent = (now: { pages: string[] }, pageKey: string): { pages: string[] } =>
  now.pages[0] === pageKey ? now : { pages: [pageKey, ...now.pages.filter((key) => key !== pageKey)].slice(0, RECENT) };

const LONGEST = 20_000; // characters of an address
const LONGEST_TITLE = 1_000; // characters

export const settingsEdit: Shape<SettingsEdit> = (raw) => {
  const sound = part<Settings>(settings.fields)(raw);
  if (!sound || !isRecord(raw)) return undefined;
  const { kinds: _, ...rest } = sound;
  const some = part<Record<string, boolean>>(Object.fromEntries(KINDS.map((kind) => [kind, flag])))(raw['kinds']);
  return some ? { ...rest, kinds: some } : rest;
};

export const siteEdit: Shape<SiteEdit> = (raw) => {
  if (!isRecord(raw)) return undefined;
  const on = flag(raw['on']);
  const kind = oneOf(KINDS)(raw['kind']);
  const what = raw['spared'];
  const { reader } = raw;
  if (raw['do'] === 'forget') return { do: 'forget' };
  if (raw['do'] === 'setReader') return reader === null || isRecord(reader) ? { do: 'setReader', reader } : undefined;
  if (on === undefined) return undefined;
  if (raw['do'] === 'setCleaning') return { do: 'setCleaning', on };
  if (raw['do'] === 'setAlwaysReader') return { do: 'setAlwaysReader', on };
  if (raw['do'] === 'spareKind' && kind) return { do: 'spareKind', kind, on };
  if (raw['do'] !== 'spare' || !isRecord(what)) return undefined;
  const signature = text(LONGEST_TITLE)(what['signature']);
  const itsKind = oneOf(KINDS)(what['kind']);
  if (signature === undefined || !itsKind) return undefined;
  return { do: 'spare', on, spared: { signature, kind: itsKind, snippet: text(LONGEST_TITLE)(what['snippet']) ?? '' } };
};

export const markedEdit: Shape<MarkedEdit> = (raw) => {
  if (!isRecord(raw)) return undefined;
  if (raw['do'] === 'delete') {
    const id = text(LONGEST_TITLE)(raw['id']);
    return id === undefined ? undefined : { do: 'delete', id };
  }
  if (raw['do'] === 'change') {
    const [id, sound, at] = [text(LONGEST_TITLE)(raw['id']), highlightChange(raw['change']), raw['at']];
    return id !== undefined && sound && typeof at === 'number' ? { do: 'change', id, change: sound, at } : undefined;
  }
  if (raw['do'] === 'lost') {
    const ids = list(text(LONGEST_TITLE))(raw['ids']);
    return ids && { do: 'lost', ids };
  }
  if (raw['do'] === 'merge') {
    const page = raw['page'];
    if (!isRecord(page)) return undefined;
    const [url, title, highlights] = [text(LONGEST)(page['url']), text(LONGEST_TITLE)(page['title']), list(highlight)(page['highlights'])];
    return url === undefined || title === undefined || !highlights ? undefined : { do: 'merge', page: { url, title, highlights } };
  }
  const url = text(LONGEST)(raw['url']);
  const sound = highlight(raw['highlight']);
  if (raw['do'] !== 'add' || url === undefined || !sound) return undefined;
  const title = typeof raw['title'] === 'string' ? raw['title'].slice(0, LONGEST_TITLE) : '';
  return { do: 'add', url, title, highlight: sound };
};
