/** Makes a value out of what was found in storage or in a message; `undefined` where nothing can be made of it. */
export type Shape<T> = (raw: unknown) => T | undefined;

export const isRecord = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null && !Array.isArray(raw);

export const flag: Shape<boolean> = (raw) => (typeof raw === 'boolean' ? raw : undefined);

/** A finite number between two bounds, both included. */
export const number =
  (least: number, most: number): Shape<number> =>
  (raw) =>
    typeof raw === 'number' && raw >= least && raw <= most ? raw : undefined;

/** A string of at most `longest` UTF-16 units. */
export const text =
  (longest: number): Shape<string> =>
  (raw) =>
    typeof raw === 'string' && raw.length <= longest ? raw : undefined;

export const oneOf =
  <const T extends string>(values: readonly T[]): Shape<T> =>
  (raw) =>
    values.find((value) => value === raw);

/** A list of what can be made out of its entries; the others are left out. */
export const list =
  <T>(entry: Shape<T>): Shape<T[]> =>
  (raw) =>
    Array.isArray(raw) ? raw.map(entry).filter((value) => value !== undefined) : undefined;

/** All fields, or nothing. */
export function record<T extends object>(fields: { [K in keyof T]: Shape<T[K]> }): Shape<T> {
  return (raw) => {
    if (!isRecord(raw)) return undefined;
    const made: Partial<T> = {};
    for (const key of keysOf(fields)) {
      const value = fields[key](raw[key as string]);
      if (value === undefined) return undefined;
      made[key] = value;
    }
    return made as T;
  };
}

/** Only the fields that are there and sound: a change to be laid over a record. */
export function part<T extends object>(fields: { [K in keyof T]: Shape<T[K]> }): Shape<Partial<T>> {
  return (raw) => {
    if (!isRecord(raw)) return undefined;
    const made: Partial<T> = {};
    for (const key of keysOf(fields)) {
      const value = fields[key](raw[key as string]);
      if (value !== undefined) made[key] = value;
    }
    return made;
  };
}

const keysOf = <T extends object>(object: { [K in keyof T]: unknown }): (keyof T)[] => Object.keys(object) as (keyof T)[];
