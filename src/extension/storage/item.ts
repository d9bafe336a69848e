import { isRecord, type Shape } from './shape.ts';

/** One thing that is kept: where, in which version, and what holds when nothing or nothing sound is there. */
export type Item<T extends object> = {
  key: string;
  version: number;
  fallback: T;
  fields: { [K in keyof T]: Shape<T[K]> };
};

/** What a stored value comes to. `whole` is false when some of it could not be used. */
export type Found<T> = { value: T; whole: boolean };

/** Field by field: one broken field falls back alone. A value of a later version falls back whole. */
export function find<T extends object>({ version, fallback, fields }: Item<T>, raw: unknown): Found<T> {
  if (raw === undefined) return { value: { ...fallback }, whole: true };
  if (!isRecord(raw) || typeof raw['version'] !== 'number' || raw['version'] > version) return { value: { ...fallback }, whole: false };
  const value = { ...fallback };
  let whole = true;
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    if (!(key in raw)) continue;
    const made = fields[key](raw[key]);
    if (made === undefined) whole = false;
    else {
      value[key] = made;
      if (countOf(raw[key]) !== countOf(made)) whole = false;
    }
  }
  return { value, whole };
}

/** As it is written. */
export const toStored = <T extends object>({ version }: Item<T>, value: T): Record<string, unknown> => ({ version, ...value });

const countOf = (value: unknown): number => (Array.isArray(value) ? value.length : -1);
