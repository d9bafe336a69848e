const LITTLE = 100 * 1024 * 1024; // bytes; ten times what a hundred thousand highlights grow by in a year

/** Bytes the browser still has for us when they are few; `null` when there are enough, or it does not say. */
export async function roomRunningOut({ storage }: Pick<Navigator, 'storage'> = navigator): Promise<number | null> {
  const { quota, usage } = await storage.estimate();
  if (quota === undefined || usage === undefined) return null;
  const left = Math.max(0, quota - usage);
  return left < LITTLE ? left : null;
}
