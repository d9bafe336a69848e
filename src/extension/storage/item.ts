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
export function find<T extends object>(item: Item<T>, raw: unknown): Found<T> {
  const value = soundOf(item, raw);
  if (raw === undefined) return { value, whole: true };
  if (!isReadable(item, raw)) return { value, whole: false };
  const keys = (Object.keys(item.fields) as (keyof T & string)[]).filter((key) => key in raw);
  return { value, whole: keys.every((key) => holds(value[key], raw[key])) };
}

/** The same where nobody asks whether all of it could be used. */
export function soundOf<T extends object>(item: Item<T>, raw: unknown): T {
  const value = { ...item.fallback };
  if (!isReadable(item, raw)) return value;
  const { fields } = item;
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    if (!(key in raw)) continue;
    const made = fields[key](raw[key]);
    if (made !== undefined) value[key] = made;
  }
  return value;
}

const isReadable = <T extends object>({ version }: Item<T>, raw: unknown): raw is Record<string, unknown> =>
  isRecord(raw) && typeof raw['version'] === 'number' && raw['version'] <= version;

/** Whether a stored value is of a later version, which was here before this one. */
export const isLater = ({ version }: Item<object>, raw: unknown): boolean => isRecord(raw) && typeof raw['version'] === 'number' && raw['version'] > version;

/** As it is written. */
export const toStored = <T extends object>({ version }: Item<T>, value: T): Record<string, unknown> => ({ version, ...value });

/** Whether everything that was stored is in what was made of it, which may hold more. */
function holds(made: unknown, stored: unknown): boolean {
  if (typeof stored !== 'object' || stored === null) return made === stored;
  if (typeof made !== 'object' || made === null) return false;
  if (Array.isArray(stored) && (!Array.isArray(made) || made.length !== stored.length)) return false;
  return Object.entries(stored).every(([key, part]) => holds((made as Record<string, unknown>)[key], part));
}
