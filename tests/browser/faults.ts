import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds wrong with a page as it is: the rules broken, and where. Throws when it has nothing to look at. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(`${axe.source}; undefined`);
  return page.evaluate(async () => {
    const { violations, passes } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
    if (passes.length < 5) throw new Error('there is hardly anything on this page');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
