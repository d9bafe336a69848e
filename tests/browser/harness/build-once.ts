import { build } from '../../../scripts/build.mjs';

/** Builds the extension and the library before the first browser test; `npm test` has done so already and says so. */
export async function setup(): Promise<void> {
  if (process.env['QUIETPAGE_BUILT'] !== '1') await build();
}
