import type { Page } from '../article/page.ts';
import type { Certainty, Verdict } from './verdict.ts';

/** What the classifier takes for clutter, block by block; nothing on a page that it has not judged. */
export function classified(_page: Page, _certainty: Certainty): Verdict[] {
  return [];
}
