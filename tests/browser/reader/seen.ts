import type { Page, SerializedAXNode } from 'puppeteer-core';

/** Name and role of everything a screen reader is told of a page, in order: what is in the reader, as it makes the page beneath inert. */
export async function toldAloud(page: Page): Promise<string[]> {
  const told: string[] = [];
  const walk = ({ role, name, children = [] }: SerializedAXNode): void => {
    if (name) told.push(`${role}: ${name}`);
    for (const child of children) walk(child);
  };
  const root = await page.accessibility.snapshot({ interestingOnly: false });
  if (root) walk(root);
  return told;
}
