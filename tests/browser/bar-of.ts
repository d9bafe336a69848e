import type { CDPSession, Page } from 'puppeteer-core';
import { expect } from 'vitest';

type Node = Awaited<ReturnType<typeof tree>>;
const tree = async (session: CDPSession) => (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;

const insideOf = (node: Node): Node[] => [...(node.children ?? []), ...(node.shadowRoots ?? [])];
const all = (node: Node): Node[] => [node, ...insideOf(node).flatMap(all)];
const labelOf = ({ attributes = [] }: Node): string | undefined => attributes[attributes.indexOf('aria-label') + 1 || attributes.length];

/** What can be pressed or typed into in the bar over a page, by label, as soon as there is a bar; its insides are closed to scripts. */
export async function barOf(page: Page): Promise<Map<string, { x: number; y: number; width: number; height: number }>> {
  const session = await page.createCDPSession();
  const found = new Map<string, { x: number; y: number; width: number; height: number }>();
  let host: Node | undefined;
  // In the reader it stands in there.
  await expect.poll(async () => (host = all(await tree(session)).find(({ localName }) => localName === 'quietpage-bar'))).toBeDefined();
  for (const node of host ? all(host) : []) {
    const label = labelOf(node) ?? (node.localName === 'button' ? node.children?.[0]?.nodeValue : undefined);
    const box = label && (await session.send('DOM.getBoxModel', { nodeId: node.nodeId }).catch(() => null)); // what is hidden has none
    if (!label || !box) continue;
    const { border, width, height } = box.model;
    found.set(label, { x: (border[0] ?? 0) + width / 2, y: (border[1] ?? 0) + height / 2, width, height });
  }
  await session.detach();
  return found;
}

/** Whether there is a bar over the page or in its reader. */
export async function hasBar(page: Page): Promise<boolean> {
  const session = await page.createCDPSession();
  const found = all(await tree(session)).some(({ localName }) => localName === 'quietpage-bar');
  await session.detach();
  return found;
}

/** Presses what bears the label in the bar. */
export async function press(page: Page, label: string): Promise<void> {
  const there = await barOf(page);
  const box = there.get(label);
  if (!box) throw new Error(`no ${label} in the bar, only ${[...there.keys()].join(', ')}`);
  await page.mouse.click(box.x, box.y);
}

/** Resolves when no bar stands over the page. */
export const isBarGone = (page: Page): Promise<unknown> => page.waitForSelector('quietpage-bar', { hidden: true });
