import type { Page, Protocol, SerializedAXNode } from 'puppeteer-core';

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

/** The HTML of the article in the open reader, whose shadow root is closed to scripts. */
export async function articleInReader(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const walk = (node: Protocol.DOM.Node): Protocol.DOM.Node[] => [node, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(walk)];
  const isArticle = ({ attributes = [] }: Protocol.DOM.Node): boolean => attributes.some((name, n) => n % 2 === 0 && name === 'class' && attributes[n + 1]?.split(' ')[0] === 'article');
  const host = walk(root).find(({ nodeName }) => nodeName === 'QUIETPAGE-READER');
  const article = host && walk(host).find(isArticle);
  if (!article) throw new Error('the reader is not open');
  const [html = ''] = Object.values(await session.send('DOM.getOuterHTML', { nodeId: article.nodeId }));
  await session.detach();
  return html;
}
