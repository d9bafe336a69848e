import { isRecord, list, number, type Shape, text } from './shape.ts';

/** Where the reading of one article had come to, and what of it had been taken back in. Kept in memory only, until the browser is closed. */
export type Place = { passage: number | null; takenIn: string[] };

const LONGEST = 20_000; // UTF-16 units of one piece

/** What can be made out of a stored or sent place, or of a part of one. */
export const place: Shape<Partial<Place>> = (raw) => {
  if (!isRecord(raw)) return undefined;
  const passage = raw['passage'] === null ? null : number(0, Number.MAX_SAFE_INTEGER)(raw['passage']);
  const takenIn = list(text(LONGEST))(raw['takenIn']);
  return { ...(passage !== undefined && { passage }), ...(takenIn && { takenIn }) };
};
