import { COLORS, type Highlight, type Selectors } from '../../highlights/highlight.ts';
import { isRecord, list, number, oneOf, record, type Shape, text } from './shape.ts';

const LONGEST_TEXT = 1_000_000; // characters; a highlight may be a whole article, a note a long one
const LONGEST_LINE = 2_000; // characters of a heading, a tag, a surrounding
const LATEST = 8_640_000_000_000_000; // ms; the last moment a Date can hold

const offset = number(0, Number.MAX_SAFE_INTEGER);
const quote = record<Selectors['quote']>({ type: oneOf(['TextQuoteSelector']), exact: text(LONGEST_TEXT), prefix: text(LONGEST_LINE), suffix: text(LONGEST_LINE) });
const position = record<NonNullable<Selectors['position']>>({ type: oneOf(['TextPositionSelector']), start: offset, end: offset });
const hint = record<NonNullable<Selectors['hint']>>({ heading: text(LONGEST_LINE), nth: offset, of: offset });

const selectors: Shape<Selectors> = (raw) => {
  if (!isRecord(raw)) return undefined;
  const [told, at, help] = [quote(raw['quote']), position(raw['position']), hint(raw['hint'])];
  // Without its text a passage is lost; without the rest it is only harder to find.
  return told && { quote: told, ...(at && { position: at }), ...(help && { hint: help }) };
};

/** A highlight as it came from storage or a message; what only adorns it has its fallback. */
export const highlight: Shape<Highlight> = (raw) => {
  if (!isRecord(raw)) return undefined;
  const id = text(LONGEST_LINE)(raw['id']);
  const sound = selectors(raw['selectors']);
  const created = number(0, LATEST)(raw['created']);
  if (!id || !sound || created === undefined) return undefined;
  return {
    id,
    selectors: sound,
    created,
    updated: number(0, LATEST)(raw['updated']) ?? created,
    color: oneOf(COLORS)(raw['color']) ?? 'yellow',
    note: text(LONGEST_TEXT)(raw['note']) ?? '',
    tags: list(text(LONGEST_LINE))(raw['tags']) ?? [],
  };
};
