import { finish } from './finish.ts';

/** Text made comparable, and where each unit of it came from. */
export type Folded = { text: string; /** Index in the source of each unit, and of the source's end. */ from: Uint32Array };

const DROPPED = 0;
const UNKNOWN = 1;
const SPELT = 2;
const LONGEST_SPELLING = 24; // units; no compatibility form has more than 18
/** What each UTF-16 unit becomes, worked out when it is first met. */
const table = new Uint16Array(0x10000).fill(UNKNOWN);
/** Units that become several. */
const spelt = new Map<number, string>();

const INVISIBLE = /\s|\p{Cf}|\p{Cc}|\u034f|\u115f|\u1160|[\ufe00-\ufe0f]/u;
/** Signs that stand for one another, and what each becomes. */
export const ALIKE: [RegExp, string][] = [
  [/[‘’‚‛′‹›`´ʹʻʼʽ＇]/u, "'"],
  [/[“”„‟″«»〝〞＂]/u, '"'],
  [/[\p{Pd}−⁃]/u, '-'],
];
const COMPATIBLE = /[\u2026\ufb00-\ufb06\uff01-\uff5e\u0132\u0133]/u;
const BELONGS = /[\u0300-\u036f]|[\ufe00-\ufe0f]/u;
const ACCENTED = /[\u00c0-\u02ff]|[\u0300-\u036f]|[\u0370-\u052f]|[\u1e00-\u1fff]/u; // Latin, Greek, Cyrillic, combining accents

/** White space and invisible units dropped; quotes, dashes, ellipses, ligatures, full-width forms and Latin, Greek and Cyrillic accents made alike. */
export function fold(source: string): string {
  return foldWithPlaces(source).text;
}

/** The same, with the way back to the source. */
export const foldWithPlaces = (source: string): Folded => finish(foldInSlices(source));

/** The same in slices of less than a millisecond. */
export function* foldInSlices(source: string): Generator<undefined, Folded> {
  let units = new Uint16Array(source.length + LONGEST_SPELLING * 2);
  let from = new Uint32Array(source.length + LONGEST_SPELLING * 2);
  let length = 0;
  let text = '';
  let decoded = 0;
  for (let at = 0; at < source.length; at++) {
    if (at % SLICE === SLICE - 1) {
      text += decode(units.subarray(decoded, length));
      decoded = length;
      yield;
    }
    const code = source.charCodeAt(at);
    let unit = table[code] ?? DROPPED;
    if (unit === UNKNOWN) unit = learn(code);
    if (unit === DROPPED) continue;
    if (length + LONGEST_SPELLING >= units.length) {
      units = grown(units, new Uint16Array(units.length * 2));
      from = grown(from, new Uint32Array(from.length * 2));
    }
    if (unit !== SPELT) {
      from[length] = at;
      units[length++] = unit;
      continue;
    }
    const spelling = spelt.get(code) ?? '';
    for (let i = 0; i < spelling.length; i++) {
      from[length] = at;
      units[length++] = spelling.charCodeAt(i);
    }
  }
  from[length] = source.length;
  return { text: text + decode(units.subarray(decoded, length)), from: from.subarray(0, length + 1) };
}

const SLICE = 1 << 14; // units; less than a millisecond

/** Where a stretch of the folded text stands in its source, with the accents that belong to its last unit; the end exclusive. */
export function unfold({ from }: Folded, source: string, start: number, end: number): { start: number; end: number } {
  let after = (from[end - 1] ?? 0) + 1;
  while (BELONGS.test(source[after] ?? '')) after++;
  return { start: from[start] ?? 0, end: after };
}

function learn(code: number): number {
  const unit = String.fromCharCode(code);
  const becomes = spell(unit);
  if (becomes.length > 1) spelt.set(code, becomes);
  return (table[code] = becomes.length > 1 ? SPELT : becomes ? becomes.charCodeAt(0) : DROPPED);
}

function spell(unit: string): string {
  if (INVISIBLE.test(unit)) return '';
  for (const [pattern, becomes] of ALIKE) if (pattern.test(unit)) return becomes;
  if (COMPATIBLE.test(unit)) return unit.normalize('NFKC');
  if (ACCENTED.test(unit)) return unit.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return unit;
}

const CHUNK = 8192; // units; below every engine's limit of arguments

function decode(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[]); // by far the fastest way
  return text;
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
