import type { Page, Protocol } from 'puppeteer-core';
import { expect } from 'vitest';

type Node = Protocol.DOM.Node;
const all = (node: Node): Node[] => [node, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(all)];

/** What `read` makes of the closed root of one of our elements, such as `quietpage-bar`, as soon as that is there. */
export async function readIn<T>(page: Page, host: string, read: (root: ShadowRoot) => T): Promise<T> {
  const session = await page.createCDPSession();
  let found: Node | undefined;
  await expect.poll(async () => (found = all((await session.send('DOM.getDocument', { depth: -1, pierce: true })).root).find(({ localName }) => localName === host))).toBeDefined();
  const { object } = await session.send('DOM.resolveNode', { nodeId: found?.shadowRoots?.[0]?.nodeId ?? 0 });
  const { result } = await session.send('Runtime.callFunctionOn', { objectId: object.objectId ?? '', functionDeclaration: `function () { return (${read.toString()})(this) }`, returnByValue: true });
  await session.detach();
  return result.value as T;
}

/** The text of one of our elements, as soon as that is there. */
export const textIn = (page: Page, host: string): Promise<string> => readIn(page, host, (root) => root.textContent ?? '');
