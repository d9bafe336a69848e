import { add, remove } from '../../highlights/edits.ts';
import type { Highlight, PageHighlights } from '../../highlights/highlight.ts';
import { KINDS } from '../../clutter/verdict.ts';
import { highlight } from './highlight-shape.ts';
import { settings, type Settings, type Site, type Spared } from './kept.ts';
import { flag, isRecord, oneOf, part, type Shape, text } from './shape.ts';

/** What a writer asks for: a state of one field, never a whole record, so that two askers at once lose nothing. */
export type SettingsEdit = Partial<Omit<Settings, 'kinds'>> & { kinds?: Partial<Settings['kinds']> };

export type SiteEdit =
  | { do: 'setCleaning'; on: boolean }
  | { do: 'spareKind'; kind: Spared['kind']; on: boolean }
  | { do: 'spare'; spared: Spared; on: boolean }
  | { do: 'forget' };

export type MarkedEdit =
  | { do: 'add'; url: string; title: string; highlight: Highlight }
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
  return next.cleaning && next.kinds.length === 0 && next.spared.length === 0 ? null : next;
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
    default:
      return { cleaning: true, kinds: [], spared: [] };
  }
}

/** The page's record after an edit; `null` when no highlight is left. Asking twice is the same as asking once. */
export function editMarked(now: PageHighlights, edit: MarkedEdit): PageHighlights | null {
  if (edit.do === 'add') return add({ ...now, url: edit.url, title: edit.title }, edit.highlight);
  const next = remove(now, edit.id);
  return next.highlights.length === 0 ? null : next;
}

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
  if (raw['do'] === 'forget') return { do: 'forget' };
  if (on === undefined) return undefined;
  if (raw['do'] === 'setCleaning') return { do: 'setCleaning', on };
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
  const url = text(LONGEST)(raw['url']);
  const sound = highlight(raw['highlight']);
  if (raw['do'] !== 'add' || url === undefined || !sound) return undefined;
  const title = typeof raw['title'] === 'string' ? raw['title'].slice(0, LONGEST_TITLE) : '';
  return { do: 'add', url, title, highlight: sound };
};
