import type { Change } from '../../highlights/edits.ts';
import { type Color, COLORS, type Highlight, type Hint, type Picture, type Selectors } from '../../highlights/highlight.ts';
import { isRecord, list, number, oneOf, part, record, type Shape, text } from './shape.ts';

const LONGEST_TEXT = 200_000; // UTF-16 units; a highlight may be a whole article
const LONGEST_ADDRESS = 20_000; // UTF-16 units; a small picture may be its own address
const LONGEST_LINE = 1_000; // UTF-16 units of context, a heading or a tag
const LATEST = 8_640_000_000_000_000; // the last moment a Date can hold

const offset = number(0, Number.MAX_SAFE_INTEGER);
const quote = record<Selectors['quote']>({ type: oneOf(['TextQuoteSelector']), exact: text(LONGEST_TEXT), prefix: text(LONGEST_LINE), suffix: text(LONGEST_LINE) });
const position = record<NonNullable<Selectors['position']>>({ type: oneOf(['TextPositionSelector']), start: offset, end: offset });
const sureHint = record<Omit<Hint, 'around' | 'asRead'>>({ heading: text(LONGEST_LINE), nth: offset, of: offset });
const hint: Shape<Hint> = (raw) => {
  const sound = sureHint(raw);
  if (!sound || !isRecord(raw)) return undefined;
  const around = text(LONGEST_LINE)(raw['around']);
  const asRead = text(LONGEST_TEXT)(raw['asRead']);
  return { ...sound, ...(around && { around }), ...(asRead && { asRead }) };
};
const picture = record<Picture>({ src: text(LONGEST_ADDRESS), alt: text(LONGEST_TEXT) });
const color: Shape<Color> = oneOf(COLORS);

/** Without a sound quote there is nothing to look for; an unsound hint is merely left out. */
const selectors: Shape<Selectors> = (raw) => {
  if (!isRecord(raw)) return undefined;
  const sound = quote(raw['quote']);
  const place = position(raw['position']);
  const help = hint(raw['hint']);
  const image = picture(raw['picture']);
  return sound && { quote: sound, ...(place && { position: place }), ...(help && { hint: help }), ...(image && { picture: image }) };
};

const required = record<Pick<Highlight, 'id' | 'selectors' | 'created'>>({ id: text(LONGEST_LINE), selectors, created: number(0, LATEST) });

/** A highlight out of what was stored or sent; what the first version did not have yet is filled in. */
export const highlight: Shape<Highlight> = (raw) => {
  const sound = required(raw);
  if (!sound || !isRecord(raw)) return undefined;
  return {
    ...sound,
    updated: number(0, LATEST)(raw['updated']) ?? sound.created,
    color: color(raw['color']) ?? COLORS[0],
    note: text(LONGEST_TEXT)(raw['note']) ?? '',
    tags: list(text(LONGEST_LINE))(raw['tags']) ?? [],
    ...(raw['lost'] === true && { lost: true as const }),
  };
};

/** Only the fields that are there and sound. */
export const highlightChange: Shape<Change> = part<Required<Change>>({ selectors, color, note: text(LONGEST_TEXT), tags: list(text(LONGEST_LINE)) });
