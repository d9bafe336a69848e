import type { Selectors } from '../highlight.ts';
import { isRecord, stringOf } from './importer.ts';

const LONGEST_CONTEXT = 500; // UTF-16 units on either side, and of a heading; others give whole paragraphs

/** Selectors as we write them, the context cut to what is near the passage; `undefined` where there is no sound quote. */
export function selectorsOf(raw: unknown): Selectors | undefined {
  if (!isRecord(raw) || !isRecord(raw['quote']) || typeof raw['quote']['exact'] !== 'string') return undefined;
  const { quote, position, hint, picture } = raw;
  return {
    quote: { type: 'TextQuoteSelector', exact: stringOf(quote['exact']), prefix: stringOf(quote['prefix']).slice(-LONGEST_CONTEXT), suffix: stringOf(quote['suffix']).slice(0, LONGEST_CONTEXT) },
    ...(isRecord(position) && isOffset(position['start']) && isOffset(position['end']) && { position: { type: 'TextPositionSelector', start: position['start'], end: position['end'] } }),
    ...(isRecord(hint) && isOffset(hint['nth']) && isOffset(hint['of']) && { hint: { heading: stringOf(hint['heading']).slice(0, LONGEST_CONTEXT), nth: hint['nth'], of: hint['of'], ...textsOf(hint) } }),
    ...(isRecord(picture) && { picture: { src: stringOf(picture['src']), alt: stringOf(picture['alt']) } }),
  };
}

const textsOf = ({ around, asRead }: Record<string, unknown>): object => ({ ...(stringOf(around) && { around }), ...(stringOf(asRead) && { asRead }) });

const isOffset = (raw: unknown): raw is number => Number.isSafeInteger(raw) && (raw as number) >= 0;
