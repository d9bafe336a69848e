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
    if (made !== undefined) value[key] = made;
    whole &&= holds(made, raw[key]);
  }
  return { value, whole };
}

/** As it is written. */
export const toStored = <T extends object>({ version }: Item<T>, value: T): Record<string, unknown> => ({ version, ...value });

/** Whether everything that was stored is in what was made of it, which may hold more. */
function holds(made: unknown, stored: unknown): boolean {
  if (typeof stored !== 'object' || stored === null) return made === stored;
  if (typeof made !== 'object' || made === null) return false;
  if (Array.isArray(stored) && (!Array.isArray(made) || made.length !== stored.length)) return false;
  return Object.entries(stored).every(([key, part]) => holds((made as Record<string, unknown>)[key], part));
}
